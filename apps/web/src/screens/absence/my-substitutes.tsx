import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../parts/dates.js';
import { absence as words } from '../../words/words.js';
import { substitutionsOfTeamQuery } from './absence-queries.js';

/** Who stands in for one, as arranged. */
export function MySubstitutes({ userId }: { userId: string }) {
  const { data = [] } = useQuery(substitutionsOfTeamQuery());
  const mine = data.filter(({ absent }) => absent.id === userId);
  if (mine.length === 0) return null;
  return (
    <ul className="bullets">
      {mine.map(({ id, substitute, from, until }) => (
        <li key={id}>{words.substitutesYou(substitute.name, formatDay(from), formatDay(until))}</li>
      ))}
    </ul>
  );
}
