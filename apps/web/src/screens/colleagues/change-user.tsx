import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../api/api.js';
import { isOvertaken } from '../../api/problem.js';
import { Button } from '../../parts/button.js';
import { Form } from '../../parts/form.js';
import { Notice } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { answers, colleagues as words } from '../../words/words.js';
import { UserFields } from './user-fields.js';
import { userQuery, type User } from './user-queries.js';
import { bodyOf, valuesOf } from './user-values.js';

/** Name, roles and place of a user. When somebody else changed them meanwhile, what was typed here stays. */
export function ChangeUser({ user }: { user: User }) {
  const form = useForm({ defaultValues: valuesOf(user) });
  const client = useQueryClient();
  const say = useToast();
  const [overtaken, setOvertaken] = useState(false);
  const { isDirty, isSubmitting } = form.formState;

  useEffect(() => form.reset(valuesOf(user), { keepDirtyValues: true }), [form, user]);

  return (
    <section className="panel stack">
      <h2>{words.details}</h2>
      {overtaken && (
        <Notice kind="warn" title={answers.changedMeanwhile}>
          {words.yoursKept}
        </Notice>
      )}
      <Form
        form={form}
        onSubmit={async (values) => {
          const { queryKey } = userQuery(user.id);
          try {
            const changed = await answer(
              api.PATCH('/api/v1/users/{id}', {
                params: { path: { id: user.id }, header: ifMatch(user.version) },
                body: bodyOf(values),
              }),
            );
            setOvertaken(false);
            form.reset(valuesOf(changed));
            client.setQueryData(queryKey, changed);
            say(words.saved);
          } catch (problem) {
            if (!isOvertaken(problem)) throw problem;
            setOvertaken(true);
          }
          await client.invalidateQueries({ queryKey: ['user'] });
        }}
      >
        <UserFields />
        <div className="row">
          <Button kind="primary" type="submit" busy={isSubmitting}>
            {answers.save}
          </Button>
          {isDirty && (
            <Button kind="subtle" onClick={() => form.reset(valuesOf(user))}>
              {answers.cancel}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
