import { useQuery } from '@tanstack/react-query';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { cover as words } from '../../../words/words.js';
import { coverQuery } from '../../absence/absence-queries.js';
import '../../absence/absence.css';
import type { TeamSectionProps } from '../sections.js';
import { CoverRow } from './cover-row.js';

/** For whom the lead has to arrange that somebody can be reached, most urgent first. */
export default function CoverSection({ teamId }: TeamSectionProps) {
  const { data, error, refetch, isPending } = useQuery(coverQuery(teamId));
  if (isPending) return <Loading lines={3} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  if (data.length === 0) return <Empty title={words.none}>{words.noneHelp}</Empty>;
  return (
    <>
      <p className="soft">{words.lead}</p>
      <ul className="away-list panel">
        {data.map((need) => (
          <CoverRow key={`${need.colleague.id}-${need.reason}`} need={need} />
        ))}
      </ul>
    </>
  );
}
