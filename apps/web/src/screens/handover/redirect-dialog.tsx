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
import { handovers as words, offer } from '../../words/words.js';
import type { StepProps } from './handover-answer.js';
import { candidatesQuery } from './handover-query.js';
import { useStep } from './use-step.js';

export function RedirectDialog({ handover, open, onClose, onTooLate, onDone }: StepProps) {
  const { id, version, to, trajectoryId } = handover;
  const form = useForm({ defaultValues: { toUserId: '', reason: '', aboveCeilingReason: '' } });
  const step = useStep(onTooLate);
  const say = useToast();
  const navigate = useNavigate();
  const { data, error } = useQuery({ ...candidatesQuery(trajectoryId), enabled: open });
  const others = data?.items.filter((candidate) => candidate.id !== to.id);
  const chosen = form.watch('toUserId');
  const full = others?.find((candidate) => candidate.id === chosen && candidate.aboveCeiling);
  return (
    <Dialog title={words.redirectTitle} open={open} onClose={onClose}>
      <Form
        form={form}
        onSubmit={async ({ toUserId, reason, aboveCeilingReason }) => {
          const next = await step(
            api.PUT('/api/v1/handovers/{id}/redirection', {
              params: { path: { id }, header: ifMatch(version) },
              body: { toUserId, reason: reason || null, aboveCeilingReason: aboveCeilingReason || null },
            }),
          );
          if (!next) return;
          const receiver = others!.find((candidate) => candidate.id === toUserId)!.name;
          if (onDone) return onDone(receiver);
          say(words.redirected(receiver));
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
        {full && (
          <TextField
            name="aboveCeilingReason"
            label={offer.aboveReason}
            hint={offer.aboveReasonHint(full.name, full.points + full.adds, full.ceiling)}
            required
            requiredMessage={offer.aboveReasonNeeded}
          />
        )}
        <TextField name="reason" label={words.redirectReason} />
        <FormActions action={words.redirectConfirm} busy={form.formState.isSubmitting} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
