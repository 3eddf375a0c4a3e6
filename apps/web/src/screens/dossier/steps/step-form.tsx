import { useState, type ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../../../api/problem.js';
import { FormActions } from '../../../parts/form-actions.js';
import { Form } from '../../../parts/form.js';
import { Notice } from '../../../parts/states.js';
import { useToast } from '../../../parts/toast.js';
import { dossier as words } from '../../../words/words.js';
import { useChange } from '../dossier-context.js';
import { Missing, type MissingThing } from '../rail/missing.js';
import { TextWarnings, warningsOf } from './text-warnings.js';

interface StepFormProps<Values extends FieldValues, Result> {
  form: UseFormReturn<Values>;
  /** Does it. Its answer may warn of what stands in the text. */
  act: (values: Values) => Promise<Result>;
  /** Said when it is done. */
  done?: string;
  /** Instead of `done`, for what can be taken back. */
  onDone?: () => void;
  /** Opens what was kept, to be put right after a warning. */
  onMend?: (kept: Result) => void;
  submit: string;
  danger?: boolean;
  onClose: () => void;
  children?: ReactNode;
}

/** What a refusal names; with the way there, if the rule knows it. */
const thingsOf = ({ missing, needs }: ApiProblem): readonly MissingThing[] =>
  needs.length > 0 ? needs : missing.map((detail) => ({ detail }));

/** The form of a step in a dialog: done, it says so and closes; refused, it names what is missing and where that is put right. */
export function StepForm<Values extends FieldValues, Result>({
  form,
  act,
  done,
  onDone,
  onMend,
  submit,
  danger,
  onClose,
  children,
}: StepFormProps<Values, Result>) {
  const say = useToast();
  const change = useChange();
  const [refused, setRefused] = useState<ApiProblem>();
  const [warned, setWarned] = useState<Result>();
  if (warned && onMend)
    return <TextWarnings warnings={warningsOf(warned)} onMend={() => onMend(warned)} onClose={onClose} />;
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        setRefused(undefined);
        try {
          const kept = await change(() => act(values));
          if (onMend && warningsOf(kept).length > 0) return setWarned(kept);
        } catch (problem) {
          if (!(problem instanceof ApiProblem) || problem.missing.length === 0) throw problem;
          return setRefused(problem);
        }
        onClose();
        onDone?.();
        if (done) say(done);
      }}
    >
      {refused && (
        <Notice kind="bad" title={refused.title}>
          <Missing lead={words.stillMissing} missing={thingsOf(refused)} onGo={onClose} />
        </Notice>
      )}
      {children}
      <FormActions action={submit} busy={form.formState.isSubmitting} danger={danger} onCancel={onClose} />
    </Form>
  );
}
