import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { api } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { LinkButton } from '../../parts/link-button.js';
import { Notice } from '../../parts/states.js';
import { useTransferWords } from '../../words/transfer-words.js';
import { Steps } from './steps.js';
import type { Transfer } from './transfer-queries.js';
import { useTransferStep } from './use-transfer-step.js';

/** What will happen, once more, with why somebody gets more than the ceiling: the third step. */
export function ConfirmStep({ transfer }: { transfer: Transfer }) {
  const words = useTransferWords();
  const navigate = useNavigate();
  const step = useTransferStep(transfer.id);
  const { id, from, counts, receivers } = transfer;
  const form = useForm<{ reasons: Record<string, string> }>({ defaultValues: { reasons: {} } });
  const above = receivers.filter(({ aboveCeiling }) => aboveCeiling);
  return (
    <div className="stack">
      <Steps at={2} />
      <Form
        form={form}
        className="transfer-form"
        onSubmit={async ({ reasons }) => {
          const aboveCeiling = above.map((one) => ({ userId: one.id, reason: reasons[one.id] ?? '' }));
          await step.mutateAsync((params) =>
            api.PUT('/api/v1/caseload-transfers/{id}/confirmation', { params, body: { aboveCeiling } }),
          );
          await navigate({ to: '/caseloadoverdracht/$transferId', params: { transferId: id } });
        }}
      >
        <h2>{words.confirmTitle}</h2>
        <p>{words.confirmGoes(counts.proposed, from.name)}</p>
        <ul className="bullets">
          {receivers
            .filter(({ cases }) => cases > 0)
            .map((one) => (
              <li key={one.id}>{words.confirmTo(one.name, one.cases)}</li>
            ))}
          {counts.leftOut > 0 && <li>{words.confirmStays(counts.leftOut, from.name)}</li>}
          <li>{words.confirmWork}</li>
          <li>{words.confirmTold(from.name)}</li>
        </ul>
        {counts.withoutReceiver > 0 && (
          <Notice kind="warn">{words.withoutReceiver(counts.withoutReceiver)}</Notice>
        )}
        {above.map((one) => (
          <TextField
            key={one.id}
            name={`reasons.${one.id}`}
            label={words.ceilingReason(one.name)}
            hint={words.after(one.before, one.before + one.adds, one.ceiling)}
            required
            requiredMessage={words.ceilingNeeded}
            size="full"
          />
        ))}
        <p className="soft">{words.confirmStop}</p>
        <div className="row">
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            {words.confirm(counts.proposed)}
          </Button>
          <LinkButton kind="subtle" to="/caseloadoverdracht/$transferId" params={{ transferId: id }}>
            {words.back}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
