import { Checkbox, Select } from '../../parts/controls.js';
import { useTransferWords } from '../../words/transfer-words.js';
import type { TransferItem } from './transfer-queries.js';

interface ProposalRowProps {
  item: TransferItem;
  colleagues: readonly { readonly id: string; readonly name: string }[];
  onEdit: (change: { toUserId?: string | null; included?: boolean }) => void;
}

export function ProposalRow({ item, colleagues, onEdit }: ProposalRowProps) {
  const words = useTransferWords();
  const { participant, to, included, why, points } = item;
  const name = participant.name ?? words.outOfSight;
  return (
    <tr className={included ? undefined : 'transfer-stays'}>
      <th scope="row">
        {name} <span className="small soft transfer-points">{words.points(points)}</span>
      </th>
      <td>
        <label className="choice">
          <Checkbox
            checked={included}
            aria-label={words.goesOf(name)}
            onChange={({ target }) => onEdit({ included: (target as HTMLInputElement).checked })}
          />
          <span className="on-phone-label">{words.goes}</span>
        </label>
      </td>
      <td>
        <Select
          aria-label={words.toOf(name)}
          value={to?.id ?? ''}
          disabled={!included}
          invalid={included && !to}
          onChange={({ target }) => onEdit({ toUserId: target.value || null })}
        >
          <option value="">{words.noReceiver}</option>
          {to && !colleagues.some(({ id }) => id === to.id) && <option value={to.id}>{to.name}</option>}
          {colleagues.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      </td>
      <td className="small soft">{words.whys[why]}</td>
    </tr>
  );
}
