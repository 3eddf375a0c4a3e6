import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { answer, api, ifMatch } from '../../api/api.js';
import { isOvertaken } from '../../api/problem.js';
import { Button } from '../../parts/button.js';
import { Notice, Problem } from '../../parts/states.js';
import { answers, referralForm as words } from '../../words/words.js';
import { Answers } from '../referral/answers.js';
import { referralChanged } from '../referrals/referral-queries.js';
import { PossibleDuplicates } from './possible-duplicates.js';
import { filledSteps, missingIn, steps, type FilledStep, type Step } from './steps.js';
import type { ReferForm } from './use-refer-form.js';

/** Everything once more before it goes: whether we know this person, what is missing, every answer. */
export function CheckPage({
  refer: { base, unsaved },
  onOpen,
}: {
  refer: ReferForm;
  onOpen: (step: Step) => Promise<void>;
}) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const { id: referralId, version } = base;
  const submit = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/v1/referrals/{id}/submission', {
          params: { path: { id: referralId }, header: ifMatch(version) },
        }),
      ),
    onSuccess: async (referral) => {
      await navigate({ to: '/aanmelden/$referralId/ingediend', params: { referralId }, replace: true });
      await referralChanged(client, referral);
    },
    onError: (problem) =>
      isOvertaken(problem) ? client.invalidateQueries({ queryKey: ['referral', referralId] }) : undefined,
  });
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  const title = (step: FilledStep): string =>
    step === 'vragen' ? words.stepTitle[base.form] : words.steps[step];
  const notKept = unsaved();
  const ready = base.missing.length === 0 && notKept.length === 0;
  const changedMeanwhile = isOvertaken(submit.error);
  return (
    <div className="stack loose refer-page">
      <header>
        <p className="small soft">{words.of(steps.length, steps.length)}</p>
        <h2 ref={heading} tabIndex={-1} className="refer-title">
          {words.steps.controle}
        </h2>
        <p className="soft">{words.check.lead}</p>
      </header>
      {base.stateReason && (
        <Notice kind="warn" title={words.askedTitle}>
          <p className="referral-quote">{base.stateReason}</p>
        </Notice>
      )}
      {notKept.map((step) => (
        <Notice key={step} kind="warn" title={words.check.notKeptTitle}>
          {words.check.notKept(title(step))}
        </Notice>
      ))}
      {base.missing.length > 0 && (
        <Notice kind="warn" title={words.check.missingTitle}>
          <ul className="bullets">
            {filledSteps.flatMap((step) =>
              missingIn(step, base).map((thing) => (
                <li key={thing}>
                  <Link to="/aanmelden/$referralId/$step" params={{ referralId, step }}>
                    {thing}
                  </Link>
                </li>
              )),
            )}
          </ul>
        </Notice>
      )}
      <PossibleDuplicates referral={base} />
      <Answers
        referral={base}
        aside={({ step, title: section }) => (
          <Link
            to="/aanmelden/$referralId/$step"
            params={{ referralId, step }}
            aria-label={words.check.changeOf(section)}
          >
            {words.check.change}
          </Link>
        )}
      />
      {submit.error && !changedMeanwhile && <Problem problem={submit.error} />}
      {changedMeanwhile && <Notice kind="warn">{answers.changedMeanwhile}</Notice>}
      <div className="row refer-actions">
        {ready && (
          <Button kind="primary" busy={submit.isPending} onClick={() => submit.mutate()}>
            {base.state === 'incomplete' ? words.check.submitAgain : words.check.submit}
          </Button>
        )}
        <Button onClick={() => void onOpen('vragen')}>{words.previous}</Button>
      </div>
    </div>
  );
}
