import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { newKey } from '../../api/api.js';
import { today } from '../../parts/dates.js';
import { Dialog } from '../../parts/dialog.js';
import { DateField, RadioField, SelectField } from '../../parts/fields.js';
import { FormActions } from '../../parts/form-actions.js';
import { Form } from '../../parts/form.js';
import { absence as words } from '../../words/words.js';
import { useAbsenceSteps } from './use-absence-steps.js';
import { useRefreshCover } from './use-refresh-cover.js';
import { WillHappen } from './will-happen.js';

interface Colleague {
  readonly id: string;
  readonly name: string;
}

interface ReportProps {
  /** Of whom. */
  colleagues: readonly Colleague[];
  /** Oneself: it is not asked of whom. */
  own?: boolean;
  open: boolean;
  close: () => void;
}

export function ReportAbsence({ colleagues, own = false, open, close }: ReportProps) {
  return (
    <Dialog title={words.report} open={open} onClose={close}>
      {open && <ReportForm colleagues={colleagues} own={own} close={close} />}
    </Dialog>
  );
}

function ReportForm({ colleagues, own = false, close }: Omit<ReportProps, 'open'>) {
  const form = useForm({
    defaultValues: {
      userId: own ? colleagues[0]!.id : '',
      kind: 'away' as 'away' | 'leave',
      from: today(),
      until: '',
    },
  });
  const [key] = useState(newKey);
  const refresh = useRefreshCover();
  const { report } = useAbsenceSteps();
  return (
    <Form
      form={form}
      onSubmit={async ({ userId, until, ...values }) => {
        try {
          const colleague = colleagues.find(({ id }) => id === userId)!;
          await report({ ...values, colleague, until: until || null }, key);
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
      <RadioField
        name="kind"
        label={words.kind}
        inline
        unmarked
        options={(['away', 'leave'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <DateField name="from" label={words.from} required requiredMessage={words.required} />
      <DateField name="until" label={words.until} hint={words.untilHint} />
      <WillHappen what="away" own={own} />
      <FormActions action={words.report} busy={form.formState.isSubmitting} onCancel={close} />
    </Form>
  );
}
