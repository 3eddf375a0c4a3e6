import { useForm } from 'react-hook-form';
import { today } from '../../parts/dates.js';
import { Dialog } from '../../parts/dialog.js';
import { DateField, SelectField } from '../../parts/fields.js';
import { FormActions } from '../../parts/form-actions.js';
import { Form } from '../../parts/form.js';
import { absence as words } from '../../words/words.js';
import { useAbsenceSteps } from './use-absence-steps.js';
import { useRefreshCover } from './use-refresh-cover.js';
import { WillHappen } from './will-happen.js';

interface ReportLeavingProps {
  /** Of whom. */
  colleagues: readonly { readonly id: string; readonly name: string }[];
  /** Oneself: it is not asked of whom. */
  own?: boolean;
  open: boolean;
  close: () => void;
}

/** Somebody leaves for good. */
export function ReportLeaving({ colleagues, own = false, open, close }: ReportLeavingProps) {
  return (
    <Dialog title={words.reportLast} open={open} onClose={close}>
      {open && <LeavingForm colleagues={colleagues} own={own} close={close} />}
    </Dialog>
  );
}

function LeavingForm({ colleagues, own = false, close }: Omit<ReportLeavingProps, 'open'>) {
  const form = useForm({ defaultValues: { userId: own ? colleagues[0]!.id : '', lastDay: '' } });
  const refresh = useRefreshCover();
  const { reportLastDay } = useAbsenceSteps();
  return (
    <Form
      form={form}
      onSubmit={async ({ userId, lastDay }) => {
        try {
          await reportLastDay(
            colleagues.find(({ id }) => id === userId)!,
            lastDay,
          );
          close();
        } finally {
          await refresh();
        }
      }}
    >
      {!own && (
        <SelectField
          name="userId"
          label={words.colleague}
          required
          requiredMessage={words.chooseColleague}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DateField
        name="lastDay"
        label={words.lastDay}
        min={today()}
        required
        requiredMessage={words.required}
      />
      <WillHappen what="leaving" own={own} />
      <FormActions action={words.reportLast} busy={form.formState.isSubmitting} onCancel={close} />
    </Form>
  );
}
