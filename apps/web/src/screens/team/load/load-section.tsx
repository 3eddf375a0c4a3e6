import { useQuery } from '@tanstack/react-query';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../session/session.js';
import { team } from '../../../words/words.js';
import type { TeamSectionProps } from '../sections.js';
import { loadsQuery } from './load-query.js';
import { LoadRow } from './load-row.js';
import './load.css';

/** How much each colleague carries, against what they can. */
export default function LoadSection({ teamId }: TeamSectionProps) {
  const { load: words } = team;
  const mayNorms = useMay('setting.manage');
  const { data, error, refetch, isPending } = useQuery(loadsQuery(teamId));
  if (isPending) return <Loading lines={5} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  if (data.length === 0) return <Empty title={words.nobody}>{words.nobodyHelp}</Empty>;
  const withTeam = new Set(data.map(({ teamName }) => teamName)).size > 1;
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
              <LoadRow key={coach.id} coach={coach} withTeam={withTeam} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="small soft">
        {words.ceilingHow}{' '}
        {mayNorms && (
          <Link to="/beheer/normen/$key" params={{ key: 'loadCeilingPoints' }}>
            {words.changeNorm}
          </Link>
        )}
      </p>
    </>
  );
}
