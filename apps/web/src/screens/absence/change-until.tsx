import { useForm } from 'react-hook-form';
import { Dialog } from '../../parts/dialog.js';
import { DateField } from '../../parts/fields.js';
import { FormActions } from '../../parts/form-actions.js';
import { Form } from '../../parts/form.js';
import { useToast } from '../../parts/toast.js';
import { absence as words, answers } from '../../words/words.js';
import { useRefreshCover } from './use-refresh-cover.js';

interface ChangeUntilProps {
  title: string;
  until: string | null;
  /** Whether it may be left open. */
  mayBeUnknown: boolean;
  open: boolean;
  close: () => void;
  /** Of what was seen, or of the version that a change gave. */
  save: (until: string | null, version?: number) => Promise<{ readonly version: number }>;
}

/** It lasts until another day. */
export function ChangeUntil({ title, open, close, ...rest }: ChangeUntilProps) {
  return (
    <Dialog title={title} open={open} onClose={close}>
      <UntilForm close={close} {...rest} />
    </Dialog>
  );
}

function UntilForm({ until, mayBeUnknown, close, save }: Omit<ChangeUntilProps, 'title' | 'open'>) {
  const form = useForm({ defaultValues: { until: until ?? '' } });
  const refresh = useRefreshCover();
  const say = useToast();
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        try {
          const { version } = await save(values.until || null);
          say(words.changed, async () => {
            try {
              await save(until, version);
            } finally {
              await refresh();
            }
          });
          close();
        } finally {
          await refresh();
        }
      }}
    >
      <DateField
        name="until"
        label={words.until}
        hint={mayBeUnknown ? words.untilHint : undefined}
        required={!mayBeUnknown}
        requiredMessage={words.required}
      />
      <FormActions action={answers.save} busy={form.formState.isSubmitting} onCancel={close} />
    </Form>
  );
}
