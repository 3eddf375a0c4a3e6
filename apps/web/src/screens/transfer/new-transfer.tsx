import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api, newKey } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { CheckboxesField, RadioField, SelectField, TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { Failed, Loading } from '../../parts/states.js';
import { useTransferWords } from '../../words/transfer-words.js';
import { useWords } from '../../words/words.js';
import { loadsQuery } from '../team/load/load-query.js';
import { Steps } from './steps.js';

type Plan = Schemas['CaseloadTransferPlan'];
type Stage = NonNullable<Plan['stages']>[number];
const stages: readonly Stage[] = ['diagnose', 'ontwikkeling', 'scholing', 'plaatsing', 'nazorg'];

/** Whose cases, and which: the first step. */
export function NewTransfer({ from = '' }: { from?: string }) {
  const words = useTransferWords();
  const { people } = useWords();
  const navigate = useNavigate();
  const key = useRef(newKey());
  const loads = useQuery(loadsQuery(undefined));
  const form = useForm({
    defaultValues: { fromUserId: from, cause: '', reason: '', which: 'all', stages: [] as Stage[] },
  });
  const which = useWatch({ control: form.control, name: 'which' });
  if (loads.isPending) return <Loading lines={6} />;
  if (!loads.data) return <Failed problem={loads.error} retry={loads.refetch} />;
  const senders = loads.data.filter(({ id, cases }) => cases > 0 || id === from);
  return (
    <div className="stack">
      <Steps at={0} />
      <Form
        form={form}
        className="transfer-form"
        onSubmit={async (values) => {
          const body = {
            fromUserId: values.fromUserId,
            cause: values.cause as Plan['cause'],
            reason: values.reason,
            ...(values.which === 'stages' && { stages: values.stages }),
          };
          const params = { header: { 'Idempotency-Key': key.current } };
          try {
            const { id } = await answer(api.POST('/api/v1/caseload-transfers', { params, body }));
            await navigate({ to: '/caseloadoverdracht/$transferId', params: { transferId: id } });
          } finally {
            key.current = newKey();
          }
        }}
      >
        <SelectField
          name="fromUserId"
          label={words.from}
          required
          requiredMessage={words.fromRequired}
          options={senders.map(({ id, name, cases }) => ({
            value: id,
            label: words.fromOption(name, cases),
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
    </div>
  );
}
