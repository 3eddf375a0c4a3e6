import { useNavigate } from '@tanstack/react-router';
import { FilterSelect } from '../../parts/filters.js';
import { transfer as words } from '../../words/words.js';
import type { Shown, Transfer } from './transfer-queries.js';

interface ShownSelectProps {
  transfer: Transfer;
  show: Shown | undefined;
  /** Those that there are none of are not offered. */
  among: readonly Shown[];
}

/** Which of the cases are shown; it stands in the address. */
export function ShownSelect({ transfer: { id, counts }, show, among }: ShownSelectProps) {
  const navigate = useNavigate();
  const options = among
    .filter((shown) => counts[shown] > 0 || shown === show)
    .map((shown) => ({ value: shown, label: `${words.counts[shown]} (${counts[shown]})` }));
  return (
    <FilterSelect
      label={words.show}
      value={show ?? ''}
      options={[{ value: '', label: words.everyCase }, ...options]}
      onChange={(shown) =>
        void navigate({
          to: '/caseloadoverdracht/$transferId',
          params: { transferId: id },
          search: shown ? { show: shown as Shown } : {},
          replace: true,
        })
      }
    />
  );
}
