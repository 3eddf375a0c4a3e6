import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../api/api.js';
import { isOvertaken } from '../../api/problem.js';
import { useDraft } from '../../drafts/use-draft.js';
import { referralChanged, referralQuery, type Referral } from '../referrals/referral-queries.js';
import { changeOf, fieldsOf, isUnsaved, sameStep } from './form-parts.js';
import { valuesOf, withoutBsn, type ReferralValues } from './form-values.js';
import { filledSteps, type FilledStep } from './steps.js';

const write = ({ id, version }: Referral, body: ReturnType<typeof changeOf>): Promise<Referral> =>
  answer(api.PATCH('/api/v1/referrals/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));

/**
 * The form of one referral over all its pages. What is typed is in the browser at once; a page goes to the api when
 * one leaves it. `base` is the referral as the form last knew it to be.
 */
export function useReferForm(referral: Referral) {
  const client = useQueryClient();
  const [base, showBase] = useState(referral);
  // One save may follow another before the screen is drawn again.
  const latest = useRef(referral);
  const [conflict, setConflict] = useState(false);
  const empty = valuesOf(base);
  const form = useForm<ReferralValues>({ defaultValues: empty, shouldUnregister: false });
  const draft = useDraft(`referral.${referral.id}`, form, empty, withoutBsn);
  const unsaved = (): FilledStep[] =>
    filledSteps.filter((step) => isUnsaved(step, form.getValues(), latest.current));

  /** From here on the referral is this. What was typed and not saved stays; the rest follows. */
  function adopt(now: Referral, saved?: FilledStep): void {
    const [before, fresh] = [latest.current, valuesOf(now)];
    const mine = unsaved().filter((step) => step !== saved);
    const others = filledSteps.filter((step) => !mine.includes(step));
    setConflict(mine.some((step) => !sameStep(step, before, now)));
    form.reset(
      Object.assign({ ...form.getValues() }, ...others.map((step) => fieldsOf(step, fresh, now.form))),
      { keepDefaultValues: true, keepErrors: true },
    );
    latest.current = now;
    showBase(now);
  }

  // Saved in another tab, or by a colleague.
  const follow = useEffectEvent(() => {
    if (referral.version > latest.current.version) adopt(referral);
  });
  useEffect(() => follow(), [referral]);
  // What the api has need not be kept here as well.
  const forgetSaved = useEffectEvent(() => {
    if (unsaved().length === 0) draft.done();
  });
  useEffect(() => forgetSaved(), [base]);

  /** Another page may have been saved meanwhile: that is no conflict. */
  async function again(step: FilledStep, change: ReturnType<typeof changeOf>): Promise<Referral | null> {
    const now = await client.fetchQuery({ ...referralQuery(referral.id), staleTime: 0 });
    const same = sameStep(step, latest.current, now);
    adopt(now);
    return same ? write(now, change) : null;
  }

  /**
   * Null when somebody else changed this page meanwhile: their version is the base now, one's own is still typed.
   * @throws {ApiProblem} when the api does not take it; it stays in the browser
   */
  async function save(step: FilledStep): Promise<Referral | null> {
    const values = form.getValues();
    if (!isUnsaved(step, values, latest.current)) return latest.current;
    const change = changeOf(step, values, referral.form);
    const saved = await write(latest.current, change).catch((problem: unknown) => {
      if (isOvertaken(problem)) return again(step, change);
      throw problem;
    });
    if (!saved) return null;
    // Also as the api wrote it down: a postcode with its space, the BSN gone.
    adopt(saved, step);
    await referralChanged(client, saved);
    return saved;
  }

  return { form, base, draft, unsaved, save, conflict };
}

export type ReferForm = ReturnType<typeof useReferForm>;
