import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, newKey } from '../../api/api.js';
import { today } from '../../parts/dates.js';
import { Dialog } from '../../parts/dialog.js';
import { DateField, RadioField, SelectField } from '../../parts/fields.js';
import { FormActions } from '../../parts/form-actions.js';
import { Form } from '../../parts/form.js';
import { useToast } from '../../parts/toast.js';
import { useAbsenceWords } from '../../words/absence-words.js';
import { useRefreshCover } from './use-refresh-cover.js';

interface Colleague {
  readonly id: string;
  readonly name: string;
}

interface ReportProps {
  /** Of whom; when there is one, it is not asked. */
  colleagues: readonly Colleague[];
  open: boolean;
  close: () => void;
}

export function ReportAbsence({ colleagues, open, close }: ReportProps) {
  const words = useAbsenceWords();
  return (
    <Dialog title={words.report} open={open} onClose={close}>
      <ReportForm colleagues={colleagues} close={close} />
    </Dialog>
  );
}

function ReportForm({ colleagues, close }: Omit<ReportProps, 'open'>) {
  const words = useAbsenceWords();
  const only = colleagues.length === 1 ? colleagues[0]! : undefined;
  const form = useForm({
    defaultValues: { userId: only?.id ?? '', kind: 'away' as 'away' | 'leave', from: today(), until: '' },
  });
  const [key] = useState(newKey);
  const refresh = useRefreshCover();
  const say = useToast();
  return (
    <Form
      form={form}
      onSubmit={async ({ until, ...values }) => {
        try {
          const { colleague } = await answer(
            api.POST('/api/v1/absences', {
              headers: { 'Idempotency-Key': key },
              body: { ...values, until: until || null },
            }),
          );
          say(words.reported(colleague.name));
          close();
        } finally {
          await refresh();
        }
      }}
    >
      {!only && (
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
        options={(['away', 'leave'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <DateField name="from" label={words.from} required requiredMessage={words.required} />
      <DateField name="until" label={words.until} hint={words.untilHint} />
      <FormActions action={words.report} busy={form.formState.isSubmitting} onCancel={close} />
    </Form>
  );
}
