import { memo, useState } from 'react';
import { Checkbox, Select } from '../../parts/controls.js';
import { transfer as words } from '../../words/words.js';
import type { TransferItem } from './transfer-queries.js';
import { type Change, changed, type Edit } from './use-item-edit.js';

interface ProposalRowProps {
  item: TransferItem;
  fromName: string;
  colleagues: readonly { readonly id: string; readonly name: string }[];
  onEdit: (edit: Edit) => void;
}

/** A change of one case draws that case alone: there are hundreds. */
export const ProposalRow = memo(function ProposalRow({
  item,
  fromName,
  colleagues,
  onEdit,
}: ProposalRowProps) {
  // What was pressed shows in the same instant: until the list has it, which is then another item.
  const [asked, setAsked] = useState<{ readonly of: TransferItem; readonly now: TransferItem }>();
  const { participant, to, included, why, points } = asked?.of === item ? asked.now : item;
  const change = (wanted: Change): void => {
    setAsked({ of: item, now: changed(item, wanted) });
    onEdit({ item, ...wanted });
  };
  const name = participant.name ?? words.outOfSight;
  const choices = to && !colleagues.some(({ id }) => id === to.id) ? [to, ...colleagues] : colleagues;
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
            onChange={({ target }) => change({ included: (target as HTMLInputElement).checked })}
          />
          <span className="on-phone-label">{words.goes}</span>
        </label>
      </td>
      <td>
        {included ? (
          <Select
            aria-label={words.toOf(name)}
            value={to?.id ?? ''}
            invalid={!to}
            onChange={({ target }) => change({ to: choices.find(({ id }) => id === target.value) ?? null })}
          >
            <option value="">{words.noReceiver}</option>
            {choices.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        ) : (
          <span className="soft">{words.stays(fromName)}</span>
        )}
      </td>
      <td className="small soft">
        {(included ? to || why !== 'chosen' : why === 'onOffer') && words.whys[why]}
      </td>
    </tr>
  );
});
