import { useEffect, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { RestoredDraft } from '../../../drafts/draft-sign.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { Notice } from '../../../parts/states.js';
import { answers, employers, matching as words } from '../../../words/words.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import type { Wishes, WishSuggestion } from './matching-query.js';
import { WishesFields } from './wishes-fields.js';
import { bodyOf, formOf, type WishesForm as WishesValues } from './wishes-values.js';

interface WishesFormProps extends StepProps {
  readonly wishes: Wishes;
  /** What the form begins with instead, to be looked at before it holds. */
  readonly taken?: WishSuggestion;
}

/** Records all of it at once; what was kept with a warning is opened again at once. */
export function WishesForm({ wishes, taken, onClose }: WishesFormProps) {
  const [kept, setKept] = useState<Wishes>();
  const newest = kept && kept.version > wishes.version ? kept : wishes;
  return (
    <Fields
      key={kept?.version}
      wishes={newest}
      taken={kept ? undefined : taken}
      onMend={setKept}
      onClose={onClose}
    />
  );
}

function Fields({ wishes, taken, onMend, onClose }: WishesFormProps & { onMend: (kept: Wishes) => void }) {
  const { trajectoryId: id, version } = wishes;
  const [opened] = useState(version);
  const first = version === opened ? taken : undefined;
  const begin = formOf(first ?? wishes);
  const form = useForm({ defaultValues: begin });
  const draft = useDraft(`wishes.${id}`, form, begin);
  const overtaken = useTheirs(form, begin, version !== opened);
  return (
    <StepForm
      form={form}
      act={async (values) => {
        const kept = await answer(
          api.PUT('/api/v1/trajectories/{id}/wishes', {
            params: { path: { id }, header: ifMatch(version) },
            body: bodyOf(values, first?.from ?? null),
          }),
        );
        draft.done();
        return kept;
      }}
      done={words.recorded}
      onMend={onMend}
      submit={words.record}
      onClose={onClose}
    >
      <RestoredDraft draft={draft} />
      {overtaken && (
        <div role="alert">
          <Notice kind="warn" title={answers.changedMeanwhile}>
            {employers.yoursKept}
          </Notice>
        </div>
      )}
      <WishesFields measured={wishes.measuredLanguage !== null} />
    </StepForm>
  );
}

/** What a colleague recorded meanwhile comes into the form, except where something was filled in. */
function useTheirs(form: UseFormReturn<WishesValues>, theirs: WishesValues, changed: boolean): boolean {
  const current = JSON.stringify(theirs);
  useEffect(() => {
    if (changed) form.reset(JSON.parse(current) as WishesValues, { keepDirtyValues: true });
  }, [form, current, changed]);
  return changed;
}
