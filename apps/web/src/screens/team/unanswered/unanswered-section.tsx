import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PagedList } from '../../../parts/paged-list.js';
import { Empty, Notice } from '../../../parts/states.js';
import { unanswered as words } from '../../../words/words.js';
import type { TeamSectionProps } from '../sections.js';
import { unansweredQuery } from './unanswered-query.js';
import { UnansweredRow } from './unanswered-row.js';
import './unanswered.css';

/** The open handovers of the team; of those that the lead was told of, the lead can decide. */
export default function UnansweredSection({ teamId }: TeamSectionProps) {
  const waiting = useInfiniteQuery(unansweredQuery(teamId));
  // A line that was decided on is gone; what came of it is said above those that are left.
  const [outcome, setOutcome] = useState<{ kind: 'good' | 'warn'; text: string }>();
  return (
    <>
      <p className="soft">{words.lead}</p>
      <div role="status">{outcome && <Notice kind={outcome.kind}>{outcome.text}</Notice>}</div>
      <PagedList of={waiting} empty={<Empty title={words.none}>{words.noneHelp}</Empty>}>
        {(items) => (
          <ul className="unanswered panel">
            {items.map((handover) => (
              <UnansweredRow
                key={handover.id}
                handover={handover}
                onDone={(text) => setOutcome({ kind: 'good', text })}
                onTooLate={(text) => setOutcome({ kind: 'warn', text })}
              />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}
