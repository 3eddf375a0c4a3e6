import { CalendarDays, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { DueBadge } from '../../../parts/due-badge.js';
import { formatDay, formatTime } from '../../../parts/dates.js';
import { useSession } from '../../../session/session.js';
import { useWords } from '../../../words/words.js';
import { useTrajectory } from '../dossier-context.js';
import { MeetDeadline } from './meet-deadline.js';
import { useCompleteTask } from './use-task-steps.js';
import type { WorkItem } from './work-items.js';

/** What is open, each with the way to have done with it. */
export function WorkList({ items }: { items: readonly WorkItem[] }) {
  return (
    <ul className="work">
      {items.map((item) => (
        <Item key={idOf(item)} item={item} />
      ))}
    </ul>
  );
}

const idOf = (item: WorkItem): string =>
  item.kind === 'task' ? item.task.id : item.kind === 'deadline' ? item.deadline.id : item.appointment.id;

function Item({ item }: { item: WorkItem }) {
  if (item.kind === 'task') return <TaskItem task={item.task} />;
  if (item.kind === 'deadline') return <DeadlineItem deadline={item.deadline} />;
  return <AppointmentItem appointment={item.appointment} />;
}

type Of<Kind extends WorkItem['kind']> = Omit<Extract<WorkItem, { kind: Kind }>, 'kind' | 'on'>;

function TaskItem({ task }: Of<'task'>) {
  const { dossier: words } = useWords();
  const { userId } = useSession();
  const complete = useCompleteTask();
  const [busy, setBusy] = useState(false);
  return (
    <li className="work-item">
      <input
        type="checkbox"
        className="work-tick"
        checked={busy}
        disabled={!task.can.includes('complete')}
        aria-label={words.completeTask(task.title)}
        onChange={() => {
          setBusy(true);
          void complete(task.id, task.title).finally(() => setBusy(false));
        }}
      />
      <span className="work-what">
        {task.title}
        {task.owner.id !== userId && <span className="small soft">{task.owner.name}</span>}
      </span>
      {task.dueOn && <DueBadge on={task.dueOn} />}
    </li>
  );
}

function DeadlineItem({ deadline }: Of<'deadline'>) {
  const { dossier: words } = useWords();
  const { can } = useTrajectory();
  const [asked, setAsked] = useState(false);
  return (
    <li className="work-item">
      <Hourglass className="icon work-icon" aria-hidden />
      <span className="work-what">
        <span className="sentence-case">{deadline.label}</span>
        {can.includes('meetDeadline') && (
          <button type="button" className="link-button small" onClick={() => setAsked(true)}>
            {words.meet}
            <span className="visually-hidden">: {deadline.label}</span>
          </button>
        )}
      </span>
      <DueBadge on={deadline.dueOn} />
      <MeetDeadline id={deadline.id} label={deadline.label} open={asked} onClose={() => setAsked(false)} />
    </li>
  );
}

function AppointmentItem({ appointment }: Of<'appointment'>) {
  const { dossier: words } = useWords();
  const { at, withWhom, place } = appointment;
  return (
    <li className="work-item">
      <CalendarDays className="icon work-icon" aria-hidden />
      <span className="work-what">
        {words.appointmentWith(words.parties[withWhom])}
        <span className="small soft">
          {formatDay(at)}, {formatTime(at)}
          {place && `, ${place}`}
        </span>
      </span>
      <DueBadge on={at} />
    </li>
  );
}
