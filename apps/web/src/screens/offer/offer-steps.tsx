import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { useDraft } from '../../drafts/use-draft.js';
import { fieldId } from '../../parts/form.js';
import { OfferCheck } from './offer-check.js';
import { OfferForm } from './offer-form.js';
import { useKeptDraft } from './use-kept-draft.js';
import { completeness, emptyOffer, type OfferValues, type Proposal } from './offer-values.js';

export interface OfferCase {
  trajectoryId: string;
  /** The contact person now. */
  from: string;
  candidates: readonly Schemas['HandoverCandidate'][];
  proposal: Proposal;
}

/** First writing, then looking it through; the browser's own way back leads from the second to the first. */
export function OfferSteps(offered: OfferCase) {
  const { trajectoryId, proposal } = offered;
  const { check } = useSearch({ strict: false }) as { check?: boolean };
  const navigate = useNavigate();
  const empty = emptyOffer(proposal);
  const form = useForm<OfferValues>({ defaultValues: empty });
  const draft = useDraft(`offer.${trajectoryId}`, form, empty);
  const kept = useKeptDraft(trajectoryId, form, proposal);
  const wanted = useRef<keyof OfferValues>(undefined);
  const values = form.watch();
  // An address that was kept may lead here before everything is there.
  const checking = check === true && completeness(values, proposal.openTasks).every(({ done }) => done);

  useEffect(() => {
    if (checking || !wanted.current) return;
    document.getElementById(fieldId(wanted.current))?.focus();
    wanted.current = undefined;
  }, [checking]);

  const to = (next: boolean): void =>
    void navigate({
      to: '/trajecten/$trajectoryId/overdragen',
      params: { trajectoryId },
      search: { check: next || undefined },
    });

  if (checking)
    return (
      <OfferCheck
        offered={offered}
        form={form}
        draft={draft}
        onChange={(field) => {
          wanted.current = field;
          to(false);
        }}
      />
    );
  return <OfferForm offered={offered} form={form} draft={draft} kept={kept} onComplete={() => to(true)} />;
}
