import { useState } from 'react';
import { slashSearches, letSlashSearch } from '../theme/slash-key.js';
import { useMay } from '../session/session.js';
import { search as words } from '../words/words.js';

/** Whether / opens the search; Ctrl-K always does. */
export function SlashKeyChoice() {
  const [on, setOn] = useState(slashSearches);
  if (!useMay('participant.search')) return null;
  return (
    <label className="menu-choice">
      <span>{words.slashKey}</span>
      <input
        type="checkbox"
        checked={on}
        onChange={() => {
          letSlashSearch(!on);
          setOn(!on);
        }}
      />
    </label>
  );
}
