import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { RestoredDraft } from '../../drafts/draft-sign.js';
import { useDraft } from '../../drafts/use-draft.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/confirm.js';
import { Form } from '../../parts/form.js';
import { LinkButton } from '../../parts/link-button.js';
import { answers, people, referrals } from '../../words/words.js';
import type { Referral } from '../referrals/referral-queries.js';
import { useReferralStep } from '../referrals/use-referral-step.js';
import type { ContactPersonCandidate, PossibleDuplicate } from './acceptance-queries.js';
import { acceptanceOf, NEW_PERSON, noAcceptance, type AcceptanceValues } from './acceptance-values.js';
import { ContactPersonChoice } from './contact-person-choice.js';
import { accept } from './decisions.js';
import { PersonChoice } from './person-choice.js';
import { StageChoice } from './stage-choice.js';

interface AcceptanceFormProps {
  referral: Referral;
  duplicates: readonly PossibleDuplicate[];
  candidates: readonly ContactPersonCandidate[];
}

/** Three choices, and then once more in words what they will do. */
export function AcceptanceForm({ referral, duplicates, candidates }: AcceptanceFormProps) {
  const words = referrals.accept;
  const navigate = useNavigate();
  const form = useForm<AcceptanceValues>({ defaultValues: noAcceptance });
  const draft = useDraft(`referral.${referral.id}.accept`, form, noAcceptance);
  const [chosen, setChosen] = useState<AcceptanceValues>();
  const params = { referralId: referral.id };
  const step = useReferralStep((values: AcceptanceValues) => accept(referral, acceptanceOf(values)), {
    done: ({ progress }) => words.done(progress?.contactPersonName ?? ''),
    onDone: () => {
      draft.done();
      setChosen(undefined);
      void navigate({ to: '/aanmeldingen/$referralId', params });
    },
    // What was chosen stays, for when it can still be accepted.
    onOutdated: () => setChosen(undefined),
  });
  return (
    <>
      <RestoredDraft draft={draft} />
      <Form form={form} className="loose acceptance" onSubmit={async (values) => setChosen(values)}>
        <section className="panel stack">
          <PersonChoice duplicates={duplicates} />
        </section>
        <section className="panel stack">
          <StageChoice />
        </section>
        <section className="panel stack">
          <ContactPersonChoice candidates={candidates} />
        </section>
        <div className="row">
          <Button kind="primary" type="submit">
            {words.go}
          </Button>
          <LinkButton kind="subtle" to="/aanmeldingen/$referralId" params={params}>
            {answers.cancel}
          </LinkButton>
        </div>
      </Form>
      <Confirm
        title={words.sureTitle}
        open={chosen !== undefined}
        onClose={() => {
          setChosen(undefined);
          step.reset();
        }}
        onConfirm={() => chosen && step.mutate(chosen)}
        action={words.action}
        busy={step.isPending}
        problem={step.error}
      >
        {chosen && <WhatHappens {...{ referral, duplicates, candidates, chosen }} />}
      </Confirm>
    </>
  );
}

function WhatHappens({
  referral,
  duplicates,
  candidates,
  chosen,
}: AcceptanceFormProps & { chosen: AcceptanceValues }) {
  const words = referrals.accept;
  const known = duplicates.find(({ participantId }) => participantId === chosen.person);
  const contactPerson = candidates.find(({ id }) => id === chosen.contactPersonId);
  const name = referral.name ?? referrals.nameless;
  const isNew = chosen.person === NEW_PERSON && duplicates.length > 0;
  return (
    <ul className="sure-list bullets">
      <li>{known ? words.sureKnown(known.name) : isNew ? words.sureNewUnless(name) : words.sureNew(name)}</li>
      <li>{words.sureStage((people.stages[chosen.entryStage] ?? chosen.entryStage).toLowerCase())}</li>
      <li>{words.sureContact(contactPerson?.name ?? '', referral.referrerName)}</li>
      <li>{words.sureForGood}</li>
    </ul>
  );
}
