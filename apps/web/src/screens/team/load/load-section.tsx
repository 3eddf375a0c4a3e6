import { useQuery } from '@tanstack/react-query';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { useTeamWords } from '../../../words/team-words.js';
import type { TeamSectionProps } from '../sections.js';
import { loadsQuery } from './load-query.js';
import { LoadRow } from './load-row.js';
import './load.css';

/** How much each colleague carries, against what they can. */
export default function LoadSection({ teamId }: TeamSectionProps) {
  const { load: words } = useTeamWords();
  const { data, error, refetch, isPending } = useQuery(loadsQuery(teamId));
  if (isPending) return <Loading lines={5} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  if (data.length === 0) return <Empty title={words.nobody}>{words.nobodyHelp}</Empty>;
  return (
    <>
      <p className="soft">{words.lead}</p>
      <div className="table-frame">
        <table className="table stacks loads">
          <thead>
            <tr>
              <th scope="col">{words.coach}</th>
              <th scope="col">{words.points}</th>
              <th scope="col">{words.cases}</th>
              <th scope="col">{words.days}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((coach) => (
              <LoadRow key={coach.id} coach={coach} withTeam={!teamId} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
