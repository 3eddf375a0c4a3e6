import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../api/api.js';
import { Dialog } from '../../parts/dialog.js';
import { Form } from '../../parts/form.js';
import { FormActions } from '../../parts/form-actions.js';
import { useToast } from '../../parts/toast.js';
import { answers, employers as words } from '../../words/words.js';
import { EmployerFields } from './employer-fields.js';
import type { Employer } from './employer-queries.js';
import { bodyOf, valuesOf } from './employer-values.js';
import { KvkTaken, useKvkTaken } from './kvk-taken.js';
import { Overtaken } from './overtaken.js';
import { useSaving } from './use-saving.js';

export interface EmployerDialogProps {
  employer: Employer;
  open: boolean;
  close: () => void;
}

export function ChangeEmployer({ employer, open, close }: EmployerDialogProps) {
  return (
    <Dialog title={words.changeDetails} open={open} onClose={close} wide>
      <ChangeEmployerForm employer={employer} close={close} />
    </Dialog>
  );
}

function ChangeEmployerForm({ employer, close }: Omit<EmployerDialogProps, 'open'>) {
  const form = useForm({ defaultValues: valuesOf(employer) });
  const saving = useSaving(form, valuesOf(employer));
  const taken = useKvkTaken();
  const say = useToast();
  const { id, version } = employer;
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const params = { path: { id }, header: ifMatch(version) };
        const change = () => answer(api.PATCH('/api/v1/employers/{id}', { params, body: bodyOf(values) }));
        let changed;
        const saved = await saving.save(async () => {
          changed = await taken.guard(change(), values.kvkNumber);
        });
        if (!saved || !changed) return;
        say(words.saved);
        close();
      }}
    >
      <Overtaken saving={saving} />
      <KvkTaken taken={taken} onLeave={close} />
      <EmployerFields />
      <FormActions action={answers.save} busy={form.formState.isSubmitting} onCancel={close} />
    </Form>
  );
}
