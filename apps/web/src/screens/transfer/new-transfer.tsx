import { useQuery } from '@tanstack/react-query';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { transfer as words } from '../../words/words.js';
import { NewTransferForm } from './new-transfer-form.js';
import { Steps } from './steps.js';
import { transferableQuery } from './transfer-queries.js';

/** Whose cases, and which: the first step. */
export function NewTransfer({ from = '' }: { from?: string }) {
  const { data: senders, error, refetch, isPending } = useQuery(transferableQuery);
  if (isPending) return <Loading lines={6} />;
  if (!senders) return <Failed problem={error} retry={refetch} />;
  if (senders.length === 0) return <Empty title={words.noSenders}>{words.noSendersHelp}</Empty>;
  return (
    <div className="stack loose">
      <Steps at={0} />
      <NewTransferForm senders={senders} from={from} />
    </div>
  );
}
