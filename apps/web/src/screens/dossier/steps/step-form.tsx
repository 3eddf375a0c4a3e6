import { useState, type ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../../../api/problem.js';
import { FormActions } from '../../../parts/form-actions.js';
import { Form } from '../../../parts/form.js';
import { Notice } from '../../../parts/states.js';
import { useToast } from '../../../parts/toast.js';
import { useWords } from '../../../words/words.js';
import { useChange } from '../dossier-context.js';
import { Missing } from '../rail/missing.js';

interface StepFormProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  /** Does it; what it gives, the toast may use. */
  act: (values: Values) => Promise<unknown>;
  /** Said when it is done. */
  done?: string;
  /** Instead of `done`, for what can be taken back. */
  onDone?: () => void;
  submit: string;
  danger?: boolean;
  onClose: () => void;
  children?: ReactNode;
}

/** The form of a step in a dialog: done, it says so and closes; refused, it names what is missing and where that is put right. */
export function StepForm<Values extends FieldValues>({
  form,
  act,
  done,
  onDone,
  submit,
  danger,
  onClose,
  children,
}: StepFormProps<Values>) {
  const { dossier: words } = useWords();
  const say = useToast();
  const change = useChange();
  const [refused, setRefused] = useState<ApiProblem>();
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        setRefused(undefined);
        try {
          await change(() => act(values));
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
          <Missing lead={words.stillMissing} missing={refused.missing} onGo={onClose} />
        </Notice>
      )}
      {children}
      <FormActions action={submit} busy={form.formState.isSubmitting} danger={danger} onCancel={onClose} />
    </Form>
  );
}
