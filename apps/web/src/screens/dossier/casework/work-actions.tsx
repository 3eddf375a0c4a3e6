import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api } from '../../../api/api.js';
import { Dialog } from '../../../parts/dialog.js';
import { TextField } from '../../../parts/fields.js';
import { useToast } from '../../../parts/toast.js';
import { dossier as words } from '../../../words/words.js';
import { useChange } from '../dossier-context.js';
import type { Trajectory } from '../dossier-query.js';
import { StepForm } from '../steps/step-form.js';
import { AppointmentForm } from './appointment-form.js';
import { TaskForm } from './task-form.js';
import { useHandBackTask } from './use-task-steps.js';

type Appointment = Trajectory['appointments'][number];

export function ChangeTask({ task }: { task: Trajectory['tasks'][number] }) {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <button type="button" className="link-button small" onClick={() => setOpen(true)}>
        {words.changeNote}
        <span className="visually-hidden">: {task.title}</span>
      </button>
      <Dialog title={words.changeTask} open={open} onClose={close}>
        <TaskForm task={task} onClose={close} />
      </Dialog>
    </>
  );
}

/** A task that a colleague gave, and that is not for oneself after all. */
export function HandBack({ task }: { task: Trajectory['tasks'][number] }) {
  const handBack = useHandBackTask();
  const [busy, setBusy] = useState(false);
  return (
    <button
      type="button"
      className="link-button small"
      disabled={busy}
      onClick={() => {
        setBusy(true);
        void handBack(task).finally(() => setBusy(false));
      }}
    >
      {words.handBack}
      <span className="visually-hidden">: {task.title}</span>
    </button>
  );
}

export function AppointmentActions({ appointment }: { appointment: Appointment }) {
  const [open, setOpen] = useState<'change' | 'cancel' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <span className="entry-actions">
      {appointment.can.includes('change') && (
        <button type="button" className="link-button" onClick={() => setOpen('change')}>
          {words.changeNote}
        </button>
      )}
      {appointment.can.includes('cancel') && (
        <button type="button" className="link-button" onClick={() => setOpen('cancel')}>
          {words.cancelAppointment}
        </button>
      )}
      <Dialog title={words.changeAppointment} open={open === 'change'} onClose={close}>
        <AppointmentForm appointment={appointment} onClose={close} />
      </Dialog>
      <Dialog title={words.cancelAppointment} open={open === 'cancel'} onClose={close}>
        <CancelForm appointment={appointment} onClose={close} />
      </Dialog>
    </span>
  );
}

/** Why it does not go on may be said; it can be taken back. */
function CancelForm({ appointment: { id }, onClose }: { appointment: Appointment; onClose: () => void }) {
  const form = useForm({ defaultValues: { reason: '' } });
  const change = useChange();
  const say = useToast();
  const params = { path: { id } };
  return (
    <StepForm
      form={form}
      act={({ reason }) =>
        answer(
          api.PUT('/api/v1/appointments/{id}/cancellation', {
            params,
            body: { reason: reason.trim() || null },
          }),
        )
      }
      onDone={() =>
        say(words.appointmentCancelled, () =>
          change(() => answer(api.DELETE('/api/v1/appointments/{id}/cancellation', { params }))),
        )
      }
      submit={words.cancelAppointment}
      onClose={onClose}
    >
      <TextField name="reason" label={words.reason} autoFocus />
    </StepForm>
  );
}
