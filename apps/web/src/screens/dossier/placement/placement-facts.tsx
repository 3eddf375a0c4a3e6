import type { ReactNode } from 'react';
import { formatDate } from '../../../parts/dates.js';
import { dossier, placement as words } from '../../../words/words.js';
import type { Placement } from './placement-query.js';

const numbers = new Intl.NumberFormat('nl-NL');

/** What was agreed, as far as it is known. */
export function PlacementFacts({ placement }: { placement: Placement }) {
  const { hours, contractForm, state, proposedOn, startsOn, endsOn, endedOn, endReason } = placement;
  const facts: [string, ReactNode][] = [
    [words.hours, words.hoursAWeek(numbers.format(hours))],
    [words.contractForm, contractForm && words.contractForms[contractForm]],
    [words.proposedOn, state === 'proposed' || state === 'notMatched' ? formatDate(proposedOn) : null],
    [state === 'proposed' ? words.startsOnMeant : words.startsOn, startsOn && formatDate(startsOn)],
    [words.endsOn, endsOn && !endedOn && formatDate(endsOn)],
    [words.endedOn, endedOn && formatDate(endedOn)],
    [dossier.reason, endReason],
  ];
  return (
    <dl className="facts placement-facts">
      {facts.map(
        ([name, fact]) =>
          fact && (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
