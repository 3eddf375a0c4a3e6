import { StageBadge } from '../../parts/badge.js';
import { formatDate } from '../../parts/dates.js';
import { caseload, municipalities, search as words } from '../../words/words.js';
import type { FoundParticipant } from './search-query.js';

interface FoundOptionProps {
  id: string;
  participant: FoundParticipant;
  active: boolean;
  onPoint: () => void;
  onOpen: () => void;
}

/** Somebody who was found, told apart from a namesake by birth date and municipality. */
export function FoundOption({ id, participant, active, onPoint, onOpen }: FoundOptionProps) {
  const { name, birthDate, municipalityCode, town, stage, contactPerson } = participant;
  const where = municipalityCode ? municipalities[municipalityCode] : town;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's: see the combobox
    <li
      id={id}
      role="option"
      aria-selected={active}
      className="search-option"
      onPointerMove={onPoint}
      onClick={onOpen}
    >
      <span className="search-who">
        <strong>{name}</strong>
        <span className="soft small">
          {[birthDate && caseload.born(formatDate(birthDate)), where].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="search-where">
        {stage ? <StageBadge stage={stage} /> : <span className="soft small">{words.noTrajectory}</span>}
        <span className="soft small">{contactPerson?.name ?? words.noContactPerson}</span>
      </span>
    </li>
  );
}
