import { Link } from '@tanstack/react-router';
import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { DueBadge } from '../../parts/due-badge.js';
import { useMay } from '../../session/session.js';
import { dossier, myDay as words } from '../../words/words.js';
import { DayCard } from './day-card.js';
import { DayLine } from './day-line.js';
import type { DayDeadline, MyDay } from './my-day-query.js';
import { useDaySteps } from './use-day-steps.js';

/** What the norms ask: too late, today, and in the days to come. */
export function DeadlinesCard({ deadlines: { overdue, today, soon } }: Pick<MyDay, 'deadlines'>) {
  const items = [...overdue.items, ...today.items, ...soon.items];
  const total = overdue.total + today.total + soon.total;
  return (
    <DayCard
      title={words.deadlines}
      icon={<Hourglass className="icon" aria-hidden />}
      tone={overdue.total > 0 ? 'bad' : today.total > 0 ? 'warn' : undefined}
      total={total}
      lines={items.map((deadline) => (
        <Deadline key={deadline.id} deadline={deadline} />
      ))}
      rest={
        <Link to="/caseload" search={{ overdue: true }}>
          {words.rest(total - items.length)}
        </Link>
      }
    />
  );
}

/** One of them, with what can be done about it. */
export function Deadline({ deadline }: { deadline: DayDeadline }) {
  const [busy, setBusy] = useState(false);
  const may = useMay('trajectory.move');
  const { meet } = useDaySteps();
  const { label, dueOn, participant, owner, responsible, urgency } = deadline;
  return (
    <DayLine
      title={<span className="sentence-case">{label}</span>}
      participant={participant}
      detail={dossier.turn[responsible]}
      owner={owner}
    >
      <DueBadge on={dueOn} soon={urgency === 'soon'} />
      {may && (
        <Button
          kind="subtle"
          busy={busy}
          onClick={() => {
            setBusy(true);
            void meet(deadline).finally(() => setBusy(false));
          }}
          aria-label={words.meetFor(label, participant.name)}
        >
          {words.meet}
        </Button>
      )}
    </DayLine>
  );
}
