import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api, newKey } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { CheckboxesField, RadioField, SelectField, TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { Notice } from '../../parts/states.js';
import { people, transfer as words } from '../../words/words.js';
import type { TransferableCaseload } from './transfer-queries.js';

type Plan = Schemas['CaseloadTransferPlan'];
type Stage = NonNullable<Plan['stages']>[number];
const stages: readonly Stage[] = ['diagnose', 'ontwikkeling', 'scholing', 'plaatsing', 'nazorg'];

interface NewTransferFormProps {
  senders: readonly TransferableCaseload[];
  /** Whom the way here was about. */
  from: string;
}

export function NewTransferForm({ senders, from }: NewTransferFormProps) {
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const isThere = senders.some(({ id }) => id === from);
  const form = useForm({
    defaultValues: {
      fromUserId: isThere ? from : '',
      cause: '',
      reason: '',
      which: 'all',
      stages: [] as Stage[],
    },
  });
  const which = useWatch({ control: form.control, name: 'which' });
  return (
    <Form
      form={form}
      className="transfer-form panel"
      onSubmit={async (values) => {
        const body = {
          fromUserId: values.fromUserId,
          cause: values.cause as Plan['cause'],
          reason: values.reason,
          ...(values.which === 'stages' && { stages: values.stages }),
        };
        const params = { header: { 'Idempotency-Key': key } };
        const { id } = await answer(api.POST('/api/v1/caseload-transfers', { params, body }));
        await navigate({ to: '/caseloadoverdracht/$transferId', params: { transferId: id } });
      }}
    >
      {from && !isThere && <Notice kind="warn">{words.notTransferable}</Notice>}
      <SelectField
        name="fromUserId"
        label={words.from}
        required
        requiredMessage={words.fromRequired}
        options={senders.map(({ id, name, cases, active }) => ({
          value: id,
          label: words.fromOption(name, cases, active),
        }))}
      />
      <RadioField
        name="cause"
        label={words.cause}
        required
        requiredMessage={words.causeRequired}
        options={Object.entries(words.causes).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        required
        requiredMessage={words.reasonRequired}
        size="full"
      />
      <RadioField
        name="which"
        label={words.which}
        hint={words.handpick}
        required
        options={[
          { value: 'all', label: words.all },
          { value: 'stages', label: words.someStages },
        ]}
      />
      {which === 'stages' && (
        <CheckboxesField
          name="stages"
          label={words.stages}
          required
          requiredMessage={words.stagesRequired}
          options={stages.map((value) => ({ value, label: people.stages[value]! }))}
        />
      )}
      <div className="row">
        <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
          {words.propose}
        </Button>
      </div>
    </Form>
  );
}
