import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, newKey } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { useToast } from '../../parts/toast.js';
import { answers, colleagues as words } from '../../words/words.js';
import { NewPasswordField } from './new-password-field.js';
import { UserFields } from './user-fields.js';
import { bodyOf, noUser } from './user-values.js';
import './colleagues.css';

export function NewUserScreen() {
  return (
    <Page permission="user.manage" title={words.newTitle} lead={words.newLead}>
      <NewUser />
    </Page>
  );
}

function NewUser() {
  const form = useForm({ defaultValues: { ...noUser, username: '', password: '' } });
  const [key] = useState(newKey);
  const client = useQueryClient();
  const navigate = useNavigate();
  const say = useToast();
  return (
    <Form
      form={form}
      className="panel"
      onSubmit={async (values) => {
        const { email, teamId, ...body } = bodyOf(values);
        const { username, password } = values;
        const added = await answer(
          api.POST('/api/v1/users', {
            headers: { 'Idempotency-Key': key },
            body: { ...body, username, password, ...(email && { email }), ...(teamId && { teamId }) },
          }),
        );
        await client.invalidateQueries({ queryKey: ['user'] });
        say(words.added(added.displayName));
        await navigate({ to: '/beheer/gebruikers/$userId', params: { userId: added.id } });
      }}
    >
      <TextField
        name="username"
        label={words.username}
        hint={words.usernameHint}
        required
        requiredMessage={words.usernameRequired}
        size="medium"
        autoFocus
      />
      <UserFields />
      <NewPasswordField size="medium" />
      <div className="row">
        <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
          {words.add}
        </Button>
        <LinkButton kind="subtle" to="/beheer/gebruikers">
          {answers.cancel}
        </LinkButton>
      </div>
    </Form>
  );
}
