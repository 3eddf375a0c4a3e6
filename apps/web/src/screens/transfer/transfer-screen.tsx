import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { transfer as words } from '../../words/words.js';
import { ConfirmStep } from './confirm-step.js';
import { Proposal } from './proposal.js';
import { TransferCourse } from './transfer-course.js';
import { transferQuery } from './transfer-queries.js';
import { TransferState } from './transfer-row.js';
import type { TransferSearch } from './transfer-search.js';
import './transfer.css';

/** One transfer: the plan to change and confirm, and then how far it is. */
export function TransferScreen() {
  const { transferId } = useParams({ strict: false }) as { transferId: string };
  const { step, show }: TransferSearch = useSearch({ strict: false });
  const { data, error, refetch, isPending } = useQuery(transferQuery(transferId));
  return (
    <Page
      permission="transfer.view"
      title={data ? words.of(data.from.name) : words.title}
      windowTitle={words.title}
      aside={data && <TransferState state={data.state} />}
      actions={
        <LinkButton kind="subtle" to="/caseloadoverdracht" icon={<ArrowLeft className="icon" aria-hidden />}>
          {words.open}
        </LinkButton>
      }
      lead={data && `${words.causes[data.cause]}: ${data.reason}`}
    >
      {isPending && <Loading lines={6} />}
      {error && !data && <Failed problem={error} retry={refetch} ofOne />}
      {data &&
        (data.state !== 'draft' ? (
          <TransferCourse transfer={data} show={show} />
        ) : step === 'confirm' ? (
          <ConfirmStep transfer={data} />
        ) : (
          <Proposal transfer={data} show={show} />
        ))}
    </Page>
  );
}
