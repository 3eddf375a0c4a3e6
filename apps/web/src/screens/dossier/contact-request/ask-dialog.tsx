import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, newKey } from '../../../api/api.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { Dialog } from '../../../parts/dialog.js';
import { CheckboxField, SelectField, TextAreaField, TextField } from '../../../parts/fields.js';
import { FormActions } from '../../../parts/form-actions.js';
import { Form } from '../../../parts/form.js';
import { useToast } from '../../../parts/toast.js';
import { contactPersonRequest as words } from '../../../words/words.js';
import { useChange, useTrajectory } from '../dossier-context.js';
import { colleaguesQuery } from '../dossier-query.js';

const empty = { reason: '', wish: '', wishedUserId: '', confidential: false };

/** What the participant asks, written down by a colleague. */
export function AskDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { id, contactPerson } = useTrajectory();
  const form = useForm({ defaultValues: empty });
  const draft = useDraft(`trajectory.${id}.contactPersonRequest`, form, empty);
  const [key] = useState(newKey);
  const change = useChange();
  const say = useToast();
  const { data = [] } = useQuery({ ...colleaguesQuery, enabled: open });
  const coaches = data.filter(
    (one) =>
      one.id !== contactPerson.id && one.roles.some((role) => role === 'jobCoach' || role === 'teamLead'),
  );
  return (
    <Dialog title={words.askTitle} open={open} onClose={onClose}>
      <Form
        form={form}
        onSubmit={async ({ reason, wish, wishedUserId, confidential }) => {
          await change(() =>
            answer(
              api.POST('/api/v1/trajectories/{id}/contact-person-requests', {
                params: { path: { id }, header: { 'Idempotency-Key': key } },
                body: {
                  reason: reason.trim() || null,
                  wish: wish.trim() || null,
                  wishedUserId: wishedUserId || null,
                  confidential,
                },
              }),
            ),
          );
          draft.done();
          say(words.recorded);
          onClose();
        }}
      >
        <p>{words.askText(contactPerson.name)}</p>
        <TextAreaField name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
        <TextField name="wish" label={words.wish} />
        <SelectField
          name="wishedUserId"
          label={words.wished}
          options={coaches.map(({ id: value, name, teamName }) => ({
            value,
            label: [name, teamName].filter(Boolean).join(', '),
          }))}
        />
        <CheckboxField name="confidential" label={words.confidential} hint={words.confidentialHint} />
        <FormActions action={words.record} busy={form.formState.isSubmitting} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
