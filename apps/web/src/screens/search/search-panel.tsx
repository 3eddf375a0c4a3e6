import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { dossierAddress } from '../../parts/addresses.js';
import { search as words } from '../../words/words.js';
import { FoundOption } from './found-option.js';
import { recentDossiers, rememberDossier } from './recent-dossiers.js';
import { SearchAnswer } from './search-answer.js';
import { participantSearch, SHORTEST, type FoundParticipant } from './search-query.js';
import { useSettled } from './use-settled.js';
import './search.css';

/** How long the typing must rest before the register is asked. */
const REST_MS = 150;
const none: readonly FoundParticipant[] = [];

/** A field with the people it may mean under it: a combobox, so that the keys stay in the field. */
export function SearchPanel({ onDone }: { onDone: () => void }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim(), REST_MS);
  const short = asked.length < SHORTEST || typed.trim().length < SHORTEST;
  const answered = useQuery(participantSearch(asked));
  const shown = short ? recentDossiers() : (answered.data?.items ?? none);
  const [active, setActive] = useState(0);
  const listId = useId();
  const optionId = (index: number): string => `${listId}-${index}`;

  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // By its attribute when the dialog is yet to open, at once when this code came after it had.
    field.current?.setAttribute('autofocus', '');
    field.current?.focus();
  }, []);
  useEffect(() => setActive(0), [shown]);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const open = (participant: FoundParticipant | undefined): void => {
    if (!participant) return;
    rememberDossier(participant);
    onDone();
    void navigate({ to: dossierAddress(participant.participantId) });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') return open(shown[active]);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || shown.length === 0) return;
    event.preventDefault();
    setActive((active + step + shown.length) % shown.length);
  };

  return (
    <div className="search stack tight">
      <label className="search-field">
        <Search className="icon" aria-hidden />
        <span className="visually-hidden">{words.label}</span>
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown.length > 0 ? optionId(active) : undefined}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          placeholder={words.label}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={press}
        />
      </label>
      <SearchAnswer short={short} recent={short && shown.length > 0} answered={answered} />
      <ul
        id={listId}
        role="listbox"
        aria-label={short ? words.recent : words.results}
        className={`search-results ${answered.isPlaceholderData ? 'stale' : ''}`}
        hidden={shown.length === 0}
      >
        {shown.map((participant, index) => (
          <FoundOption
            key={participant.participantId}
            id={optionId(index)}
            participant={participant}
            active={index === active}
            onPoint={() => setActive(index)}
            onOpen={() => open(participant)}
          />
        ))}
      </ul>
      <p className="search-keys soft" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {words.keys.move}
        </span>
        <span>
          <kbd>Enter</kbd> {words.keys.open}
        </span>
        <span>
          <kbd>Esc</kbd> {words.keys.close}
        </span>
      </p>
    </div>
  );
}
