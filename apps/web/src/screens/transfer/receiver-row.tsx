import { Checkbox } from '../../parts/controls.js';
import { transfer as words } from '../../words/words.js';
import { ReceiverLoad } from './receiver-load.js';
import type { Transfer } from './transfer-queries.js';

interface ReceiverRowProps {
  name: string;
  takesPart: boolean;
  /** What it brings them; nothing for whom it is not divided over. */
  receiver: Transfer['receivers'][number] | undefined;
  /** Who is left alone cannot be unticked. */
  isLast: boolean;
  onChange: (takesPart: boolean) => void;
}

/** A colleague over whom the cases are divided, or who was unticked. */
export function ReceiverRow({ name, takesPart, receiver, isLast, onChange }: ReceiverRowProps) {
  return (
    <tr>
      <th scope="row">
        <label className="choice">
          <Checkbox
            checked={takesPart}
            disabled={takesPart && isLast}
            aria-label={words.takesPart(name)}
            onChange={({ target }) => onChange((target as HTMLInputElement).checked)}
          />
          <span className={takesPart ? undefined : 'soft'}>{name}</span>
        </label>
      </th>
      <td>{receiver && <ReceiverLoad receiver={receiver} />}</td>
      <td className={receiver?.cases ? undefined : 'soft'}>
        {receiver?.cases ? words.cases(receiver.cases) : words.getsNothing}
      </td>
    </tr>
  );
}
