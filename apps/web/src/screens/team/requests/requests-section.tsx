import { useQuery } from '@tanstack/react-query';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { contactPersonRequest as words } from '../../../words/words.js';
import type { TeamSectionProps } from '../sections.js';
import { waitingRequestsQuery } from './request-queries.js';
import { RequestRow } from './request-row.js';
import './requests.css';

/** Who asks for another contact person, the first to be answered first. */
export default function RequestsSection({ teamId }: TeamSectionProps) {
  const { data, error, refetch, isPending } = useQuery(waitingRequestsQuery(teamId));
  if (isPending) return <Loading lines={3} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  if (data.length === 0) return <Empty title={words.none}>{words.noneHelp}</Empty>;
  return (
    <>
      <p className="soft">{words.lead}</p>
      <ul className="panel requests">
        {data.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </ul>
    </>
  );
}
