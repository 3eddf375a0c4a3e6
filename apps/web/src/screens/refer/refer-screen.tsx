import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { LinkButton } from '../../parts/link-button.js';
import { OnlyWith } from '../../parts/only-with.js';
import { Page } from '../../parts/page.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { referralForm as words, referrals } from '../../words/words.js';
import { referralQuery, type Referral } from '../referrals/referral-queries.js';
import { CheckPage } from './check-page.js';
import { FormPage } from './form-page.js';
import { StepList } from './step-list.js';
import { asStep, type Step } from './steps.js';
import { useReferForm } from './use-refer-form.js';
import './refer.css';

/** A referral as it is filled in, page by page. */
export function ReferScreen() {
  const { referralId } = useParams({ strict: false });
  const { data: referral, error, refetch, isPending } = useQuery(referralQuery(referralId!));
  if (isPending) return <Loading lines={8} />;
  if (!referral) return <Failed problem={error} retry={refetch} ofOne />;
  const title = words.title(referrals.forms[referral.form]);
  return (
    <OnlyWith permission="referral.write">
      {referral.can.includes('edit') ? (
        <Page key={referral.id} title={title} lead={referral.name ?? undefined} wide>
          <Pages referral={referral} />
        </Page>
      ) : (
        <NotEditable referral={referral} />
      )}
    </OnlyWith>
  );
}

function Pages({ referral }: { referral: Referral }) {
  const navigate = useNavigate();
  const toast = useToast();
  const step = asStep(useParams({ strict: false }).step);
  const refer = useReferForm(referral);
  const params = { referralId: referral.id };
  const open = (next: Step): Promise<void> =>
    navigate({ to: '/aanmelden/$referralId/$step', params: { ...params, step: next } });
  // Who came here with the browser's own Back has not saved what is behind.
  const saveRest = useEffectEvent(async () => {
    for (const left of refer.unsaved()) await refer.save(left).catch(() => undefined);
  });
  useEffect(() => {
    if (step === 'controle') void saveRest();
  }, [step]);
  /** Away from a page, finished or not: what the api does not take stays in the browser and is marked. */
  async function leave(next: Step): Promise<void> {
    if (step !== 'controle') await refer.save(step).catch(() => undefined);
    await open(next);
  }
  async function later(): Promise<void> {
    if (step !== 'controle') await refer.save(step).catch(() => undefined);
    await navigate({ to: '/aanmeldingen' });
    toast(words.laterDone);
  }
  return (
    <div className="refer">
      <StepList refer={refer} current={step} onChoose={(next) => void leave(next)} />
      {step === 'controle' ? (
        <CheckPage refer={refer} onOpen={open} />
      ) : (
        <FormPage key={step} refer={refer} step={step} onOpen={open} onLeave={leave} onLater={later} />
      )}
    </div>
  );
}

function NotEditable({ referral: { id: referralId } }: { referral: Referral }) {
  return (
    <Empty
      title={words.notEditableTitle}
      action={
        <LinkButton to="/aanmeldingen/$referralId" params={{ referralId }}>
          {words.show}
        </LinkButton>
      }
    >
      {words.notEditable}
    </Empty>
  );
}
