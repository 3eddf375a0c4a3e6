import { Link, useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { api } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { LinkButton } from '../../parts/link-button.js';
import { Notice } from '../../parts/states.js';
import { transfer as words } from '../../words/words.js';
import { Steps } from './steps.js';
import type { Transfer } from './transfer-queries.js';
import { useArrival } from './use-arrival.js';
import { useTransferStep } from './use-transfer-step.js';
import { WhatWillHappen } from './what-will-happen.js';

/** What will happen, once more, with why somebody gets more than the ceiling: the third step. */
export function ConfirmStep({ transfer }: { transfer: Transfer }) {
  const navigate = useNavigate();
  const title = useArrival<HTMLHeadingElement>();
  const step = useTransferStep(transfer.id);
  const { id, counts, receivers } = transfer;
  const form = useForm<{ reasons: Record<string, string> }>({ defaultValues: { reasons: {} } });
  const above = receivers.filter(({ aboveCeiling }) => aboveCeiling);
  const to = { to: '/caseloadoverdracht/$transferId', params: { transferId: id } } as const;
  const ready = counts.proposed > 0 && counts.withoutReceiver === 0;
  return (
    <div className="stack loose">
      <Steps at={2} />
      <Form
        form={form}
        className="transfer-form panel"
        onSubmit={async ({ reasons }) => {
          const aboveCeiling = above.map((one) => ({ userId: one.id, reason: reasons[one.id] ?? '' }));
          await step.mutateAsync((params) =>
            api.PUT('/api/v1/caseload-transfers/{id}/confirmation', { params, body: { aboveCeiling } }),
          );
          await navigate(to);
        }}
      >
        <h2 ref={title} tabIndex={-1}>
          {words.confirmTitle}
        </h2>
        {ready ? (
          <>
            <WhatWillHappen transfer={transfer} />
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
            <Notice kind="warn" title={words.confirmFinal}>
              {words.confirmStop}
            </Notice>
          </>
        ) : counts.proposed === 0 ? (
          <Notice kind="warn">{words.nothingGoes}</Notice>
        ) : (
          <Notice
            kind="warn"
            title={words.withoutReceiver(counts.withoutReceiver)}
            action={
              <Link {...to} search={{ show: 'withoutReceiver' }}>
                {words.showWithout}
              </Link>
            }
          >
            {words.withoutReceiverHelp}
          </Notice>
        )}
        <div className="row">
          {ready && (
            <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
              {words.confirm(counts.proposed)}
            </Button>
          )}
          <LinkButton kind="subtle" {...to}>
            {words.back}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
