import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../api/api.js';
import { ApiProblem } from '../../api/problem.js';
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
  const setBase = (now: Referral): void => {
    latest.current = now;
    showBase(now);
  };
  const unsaved = (): FilledStep[] =>
    filledSteps.filter((step) => isUnsaved(step, form.getValues(), latest.current));

  // What the api has need not be kept here as well.
  useEffect(() => {
    if (unsaved().length === 0) draft.done();
    // eslint-disable-next-line
  }, [base]);

  /** Another page may have been saved meanwhile, in another tab or by a colleague: that is no conflict. */
  async function again(step: FilledStep, change: ReturnType<typeof changeOf>): Promise<Referral> {
    const now = await client.fetchQuery({ ...referralQuery(referral.id), staleTime: 0 });
    if (sameStep(step, latest.current, now)) return write(now, change);
    setBase(now);
    setConflict(true);
    throw new ApiProblem({ status: 412, code: 'version-outdated', title: '', detail: '' });
  }

  /** @throws {ApiProblem} when the api does not take it; it stays in the browser */
  async function save(step: FilledStep): Promise<Referral> {
    const values = form.getValues();
    if (!isUnsaved(step, values, latest.current)) return latest.current;
    const change = changeOf(step, values, referral.form);
    const saved = await write(latest.current, change).catch((problem: unknown) => {
      if (problem instanceof ApiProblem && problem.status === 412) return again(step, change);
      throw problem;
    });
    // As the api wrote it down: a postcode with its space, the BSN gone.
    const kept = fieldsOf(step, valuesOf(saved), saved.form);
    form.reset({ ...form.getValues(), ...kept }, { keepDefaultValues: true });
    setConflict(false);
    setBase(saved);
    await referralChanged(client, saved);
    return saved;
  }

  return { form, base, restored: draft.restored, discard: draft.discard, unsaved, save, conflict };
}

export type ReferForm = ReturnType<typeof useReferForm>;
