import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { answer, api, newKey } from '../../../api/api.js';
import { Badge } from '../../../parts/badge.js';
import { Dialog } from '../../../parts/dialog.js';
import { DateField, RadioField } from '../../../parts/fields.js';
import { FormActions } from '../../../parts/form-actions.js';
import { Form } from '../../../parts/form.js';
import { useToast } from '../../../parts/toast.js';
import { cover as words } from '../../../words/words.js';
import { type CoverNeed, substituteCandidatesQuery } from '../../absence/absence-queries.js';
import { useRefreshCover } from '../../absence/use-refresh-cover.js';

interface ArrangeProps {
  need: CoverNeed;
  open: boolean;
  close: () => void;
}

/** As many as can be weighed against each other at a glance. */
const SHOWN = 6;

export function ArrangeSubstitute({ need, open, close }: ArrangeProps) {
  return (
    <Dialog title={words.arrangeFor(need.colleague.name)} open={open} onClose={close}>
      <ArrangeForm need={need} close={close} />
    </Dialog>
  );
}

function ArrangeForm({ need: { colleague, firstDay, until }, close }: Omit<ArrangeProps, 'open'>) {
  const form = useForm({ defaultValues: { substituteId: '', from: firstDay, until: until ?? '' } });
  const period = useWatch({ control: form.control });
  const { data: candidates = [] } = useQuery(
    substituteCandidatesQuery(colleague.id, period.from ?? '', period.until || period.from || ''),
  );
  const [key] = useState(newKey);
  const refresh = useRefreshCover();
  const say = useToast();
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        try {
          await answer(
            api.POST('/api/v1/substitutions', {
              headers: { 'Idempotency-Key': key },
              body: { absentUserId: colleague.id, ...values },
            }),
          );
          const name = candidates.find(({ id }) => id === values.substituteId)?.name ?? words.substitute;
          say(words.arranged(name, colleague.name));
          close();
        } finally {
          await refresh();
        }
      }}
    >
      <DateField name="from" label={words.from} required requiredMessage={words.required} />
      <DateField name="until" label={words.until} required requiredMessage={words.required} />
      <RadioField
        name="substituteId"
        label={words.substitute}
        required
        requiredMessage={words.substituteRequired}
        options={candidates.slice(0, SHOWN).map(({ id, name, reason, away }, at) => ({
          value: id,
          label: name,
          hint: reason,
          aside: at === 0 && !away && <Badge tone="good">{words.recommended}</Badge>,
        }))}
      />
      <p className="small soft">{words.arrangeText(colleague.name)}</p>
      <FormActions action={words.arrange} busy={form.formState.isSubmitting} onCancel={close} />
    </Form>
  );
}
