import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { api, ifMatch } from '../../api/api.js';
import { today } from '../../parts/dates.js';
import { Dialog } from '../../parts/dialog.js';
import { DateField } from '../../parts/fields.js';
import { FormActions } from '../../parts/form-actions.js';
import { Form } from '../../parts/form.js';
import { dossierHandover as words, offer } from '../../words/words.js';
import type { OpenedStepProps } from './handover-answer.js';
import { MeetingFields } from './meeting-fields.js';
import { useStep } from './use-step.js';

type Planned = Schemas['HandoverMeetingPlanned'];

export function MeetingDialog({ handover, open, onClose, onTooLate }: OpenedStepProps) {
  const { meetingOn, meetingOnNeeded, past } = offer;
  const { id, version, meeting } = handover;
  const form = useForm({
    defaultValues: {
      meetingOn: meeting?.meetingOn ?? '',
      meetingTime: meeting?.meetingTime ?? '',
      meetingPlace: (meeting?.meetingPlace ?? '') as string,
      meetingNote: meeting?.meetingNote ?? '',
    },
  });
  const step = useStep(onTooLate);
  return (
    <Dialog title={meeting ? words.moveMeeting : words.planMeeting} open={open} onClose={onClose}>
      <Form
        form={form}
        onSubmit={async (values) => {
          const params = { path: { id }, header: ifMatch(version) };
          await step(api.PUT('/api/v1/handovers/{id}/meeting', { params, body: values as Planned }));
          onClose();
        }}
      >
        <p>{words.planText}</p>
        <DateField
          name="meetingOn"
          label={meetingOn}
          min={today()}
          required
          requiredMessage={meetingOnNeeded}
          validate={(date: string) => date >= today() || past}
        />
        <MeetingFields />
        <FormActions action={words.planConfirm} busy={form.formState.isSubmitting} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
