import { useForm } from 'react-hook-form';
import { answer, api } from '../../../api/api.js';
import { Dialog } from '../../../parts/dialog.js';
import { DateField, SelectField } from '../../../parts/fields.js';
import { FormActions } from '../../../parts/form-actions.js';
import { Form } from '../../../parts/form.js';
import { useToast } from '../../../parts/toast.js';
import { useAbsenceWords } from '../../../words/absence-words.js';
import { useRefreshCover } from '../../absence/use-refresh-cover.js';

interface ReportLeavingProps {
  colleagues: readonly { readonly id: string; readonly name: string }[];
  open: boolean;
  close: () => void;
}

export function ReportLeaving({ colleagues, open, close }: ReportLeavingProps) {
  const words = useAbsenceWords();
  return (
    <Dialog title={words.reportLast} open={open} onClose={close}>
      <LeavingForm colleagues={colleagues} close={close} />
    </Dialog>
  );
}

function LeavingForm({ colleagues, close }: Omit<ReportLeavingProps, 'open'>) {
  const words = useAbsenceWords();
  const form = useForm({ defaultValues: { userId: '', lastDay: '' } });
  const refresh = useRefreshCover();
  const say = useToast();
  return (
    <Form
      form={form}
      onSubmit={async ({ userId, lastDay }) => {
        try {
          await answer(
            api.PUT('/api/v1/colleagues/{id}/last-day', {
              params: { path: { id: userId } },
              body: { lastDay },
            }),
          );
          say(words.leaving(colleagues.find(({ id }) => id === userId)!.name));
          close();
        } finally {
          await refresh();
        }
      }}
    >
      <SelectField
        name="userId"
        label={words.colleague}
        required
        requiredMessage={words.chooseColleague}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField name="lastDay" label={words.lastDay} required requiredMessage={words.required} />
      <FormActions action={words.reportLast} busy={form.formState.isSubmitting} onCancel={close} />
    </Form>
  );
}
