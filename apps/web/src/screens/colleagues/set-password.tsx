import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api } from '../../api/api.js';
import { FormActions } from '../../parts/form-actions.js';
import { Dialog } from '../../parts/dialog.js';
import { Form } from '../../parts/form.js';
import { useToast } from '../../parts/toast.js';
import { colleagues as words } from '../../words/words.js';
import { AccountStep } from './account-step.js';
import { NewPasswordField } from './new-password-field.js';
import type { User } from './user-queries.js';

export function SetPassword({ user }: { user: User }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <AccountStep
        help={words.setPasswordHelp}
        icon={<KeyRound className="icon" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words.setPassword}
      </AccountStep>
      <Dialog title={words.setPassword} open={open} onClose={() => setOpen(false)}>
        <NewPassword user={user} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function NewPassword({ user, close }: { user: User; close: () => void }) {
  const form = useForm({ defaultValues: { password: '' } });
  const say = useToast();
  return (
    <>
      <p>{words.setPasswordEffect(user.displayName)}</p>
      <Form
        form={form}
        onSubmit={async (body) => {
          await answer(api.PUT('/api/v1/users/{id}/password', { params: { path: { id: user.id } }, body }));
          say(words.passwordSet(user.displayName));
          close();
        }}
      >
        <NewPasswordField />
        <FormActions action={words.setPassword} busy={form.formState.isSubmitting} onCancel={close} />
      </Form>
    </>
  );
}
