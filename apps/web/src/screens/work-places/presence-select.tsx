import { useState } from 'react';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { Select } from '../../parts/controls.js';
import { workPlaces as words } from '../../words/words.js';

export type Presence = Schemas['Attendance']['presence'];

interface PresenceSelectProps {
  /** Whose, or of which day. */
  readonly label: string;
  readonly presence: Presence | null;
  /** Null: nothing is known of that day. */
  readonly onChoose: (presence: Presence | null) => Promise<unknown>;
}

/** How somebody was there: kept at once. The browser's own list, so a first letter or a thumb is enough. */
export function PresenceSelect({ label, presence, onChoose }: PresenceSelectProps) {
  const [chosen, setChosen] = useState<Presence | null>();
  const shown = chosen === undefined ? presence : chosen;
  return (
    <Select
      className={`presence ${shown ?? 'none'}`}
      aria-label={label}
      value={shown ?? ''}
      onChange={({ target: { value } }) => {
        const next = (value || null) as Presence | null;
        setChosen(next);
        void onChoose(next).finally(() => setChosen(undefined));
      }}
    >
      <option value="">{words.notRecorded}</option>
      {Object.entries(words.presences).map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
