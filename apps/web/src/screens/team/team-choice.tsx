import { useQuery } from '@tanstack/react-query';
import { FilterSelect } from '../../parts/filters.js';
import { teamsQuery } from '../colleagues/user-queries.js';
import { team as words } from '../../words/words.js';

/** Whose team a manager looks at. */
export function TeamChoice({
  team,
  onChoose,
}: {
  team: string | undefined;
  onChoose: (team: string | undefined) => void;
}) {
  const { data } = useQuery(teamsQuery);
  return (
    <FilterSelect
      label={words.team}
      value={team ?? ''}
      options={[
        { value: '', label: words.allTeams },
        ...(data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(chosen) => onChoose(chosen || undefined)}
    />
  );
}
