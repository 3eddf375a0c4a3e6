import { useForm } from 'react-hook-form';
import { answer, api } from '../api/api.js';
import { Button } from '../parts/button.js';
import { Form } from '../parts/form.js';
import { PasswordField, TextField } from '../parts/fields.js';
import { session as words } from '../words/words.js';
import type { Session } from './session.js';

export function SignInForm({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const form = useForm({ defaultValues: { username: '', password: '' } });
  return (
    <Form
      form={form}
      onSubmit={async (credentials) =>
        onSignedIn(await answer(api.POST('/api/v1/sessions', { body: credentials })))
      }
    >
      <TextField name="username" label={words.username} autoComplete="username" required autoFocus />
      <PasswordField name="password" label={words.password} autoComplete="current-password" required />
      <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
        {words.signIn}
      </Button>
    </Form>
  );
}
