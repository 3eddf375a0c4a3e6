import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, newKey } from '../../api/api.js';
import { Dialog } from '../../parts/dialog.js';
import { Form } from '../../parts/form.js';
import { FormActions } from '../../parts/form-actions.js';
import { useToast } from '../../parts/toast.js';
import { employers as words } from '../../words/words.js';
import { EmployerFields } from './employer-fields.js';
import { bodyOf, noEmployer } from './employer-values.js';
import { KvkTaken, useKvkTaken } from './kvk-taken.js';
import { useRefresh } from './use-refresh.js';

export function NewEmployer({ open, close }: { open: boolean; close: () => void }) {
  return (
    <Dialog title={words.add} open={open} onClose={close} wide>
      <NewEmployerForm close={close} />
    </Dialog>
  );
}

function NewEmployerForm({ close }: { close: () => void }) {
  const form = useForm({ defaultValues: noEmployer });
  const [key] = useState(newKey);
  const taken = useKvkTaken();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const say = useToast();
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const body = bodyOf(values);
        const adding = api.POST('/api/v1/employers', { headers: { 'Idempotency-Key': key }, body });
        const added = await taken.guard(answer(adding), values.kvkNumber);
        if (!added) return;
        say(words.added(added.name));
        void refresh();
        await navigate({ to: '/werkgevers/$employerId', params: { employerId: added.id } });
      }}
    >
      <KvkTaken taken={taken} onLeave={close} />
      <EmployerFields />
      <FormActions action={words.add} busy={form.formState.isSubmitting} onCancel={close} />
    </Form>
  );
}
