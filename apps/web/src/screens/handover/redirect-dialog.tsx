import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { api, ifMatch } from '../../api/api.js';
import { FormActions } from '../../parts/form-actions.js';
import { Dialog } from '../../parts/dialog.js';
import { SelectField, TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { Loading, Problem } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { useWords } from '../../words/words.js';
import type { StepProps } from './handover-answer.js';
import { candidatesQuery } from './handover-query.js';
import { useStep } from './use-step.js';

export function RedirectDialog({ handover, open, onClose, onTooLate }: StepProps) {
  const { handovers: words } = useWords();
  const { id, version, to, trajectoryId } = handover;
  const form = useForm({ defaultValues: { toUserId: '', reason: '' } });
  const step = useStep(onTooLate);
  const say = useToast();
  const navigate = useNavigate();
  const { data, error } = useQuery({ ...candidatesQuery(trajectoryId), enabled: open });
  const others = data?.items.filter((candidate) => candidate.id !== to.id);
  return (
    <Dialog title={words.redirectTitle} open={open} onClose={onClose}>
      <Form
        form={form}
        onSubmit={async ({ toUserId, reason }) => {
          const next = await step(
            api.PUT('/api/v1/handovers/{id}/redirection', {
              params: { path: { id }, header: ifMatch(version) },
              body: { toUserId, reason: reason || null },
            }),
          );
          if (!next) return;
          say(words.redirected(others!.find((candidate) => candidate.id === toUserId)!.name));
          await navigate({ to: '/overdrachten/$handoverId', params: { handoverId: next.id } });
        }}
      >
        <p>{words.redirectText(to.name)}</p>
        {error && <Problem problem={error} />}
        {!others && !error && <Loading lines={2} />}
        {others && (
          <SelectField
            name="toUserId"
            label={words.redirectTo}
            options={others.map(({ id: value, name, reason }) => ({ value, label: `${name} (${reason})` }))}
            required
            requiredMessage={words.redirectToNeeded}
          />
        )}
        <TextField name="reason" label={words.redirectReason} />
        <FormActions action={words.redirectConfirm} busy={form.formState.isSubmitting} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
