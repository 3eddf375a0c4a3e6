import { CalendarDays, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { DueBadge } from '../../../parts/due-badge.js';
import { formatDay, formatTime } from '../../../parts/dates.js';
import { TaskFacts } from '../../../parts/task-facts.js';
import { useSession } from '../../../session/session.js';
import { dossier as words } from '../../../words/words.js';
import { useTrajectory } from '../dossier-context.js';
import { AppointmentActions, ChangeTask, HandBack } from './work-actions.js';
import { useMeetDeadline } from './use-meet-deadline.js';
import { useCompleteTask } from './use-task-steps.js';
import type { WorkItem } from './work-items.js';

/** What is open, each with the way to have done with it; `full` also with the way to change it. */
export function WorkList({ items, full = false }: { items: readonly WorkItem[]; full?: boolean }) {
  return (
    <ul className={`work ${full ? 'full' : ''}`}>
      {items.map((item) => (
        <Item key={idOf(item)} item={item} full={full} />
      ))}
    </ul>
  );
}

const idOf = (item: WorkItem): string =>
  item.kind === 'task' ? item.task.id : item.kind === 'deadline' ? item.deadline.id : item.appointment.id;

function Item({ item, full }: { item: WorkItem; full: boolean }) {
  if (item.kind === 'task') return <TaskItem task={item.task} full={full} />;
  if (item.kind === 'deadline') return <DeadlineItem deadline={item.deadline} />;
  return <AppointmentItem appointment={item.appointment} full={full} />;
}

interface Full {
  readonly full: boolean;
}
type Of<Kind extends WorkItem['kind']> = Omit<Extract<WorkItem, { kind: Kind }>, 'kind' | 'on'>;

function TaskItem({ task, full }: Of<'task'> & Full) {
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
        <TaskFacts givenBy={task.givenBy} repeat={task.repeat} />
        {full && (
          <span className="entry-actions">
            {task.can.includes('change') && <ChangeTask task={task} />}
            {task.can.includes('handBack') && <HandBack task={task} />}
          </span>
        )}
      </span>
      {task.dueOn && <DueBadge on={task.dueOn} />}
    </li>
  );
}

function DeadlineItem({ deadline }: Of<'deadline'>) {
  const { can } = useTrajectory();
  const meet = useMeetDeadline();
  const [busy, setBusy] = useState(false);
  return (
    <li className="work-item">
      <Hourglass className="icon work-icon" aria-hidden />
      <span className="work-what">
        <span className="sentence-case">{deadline.label}</span>
        {words.turn[deadline.responsible] && (
          <span className="small soft">{words.turn[deadline.responsible]}</span>
        )}
        {can.includes('meetDeadline') && (
          <button
            type="button"
            className="link-button small"
            disabled={busy}
            onClick={() => {
              setBusy(true);
              void meet(deadline.id, deadline.label).finally(() => setBusy(false));
            }}
          >
            {words.meet}
            <span className="visually-hidden">: {deadline.label}</span>
          </button>
        )}
      </span>
      <DueBadge on={deadline.dueOn} soon={deadline.urgency === 'soon'} />
    </li>
  );
}

function AppointmentItem({ appointment, full }: Of<'appointment'> & Full) {
  const { at, withWhom, place } = appointment;
  return (
    <li className="work-item">
      <CalendarDays className="icon work-icon" aria-hidden />
      <span className="work-what">
        {words.appointmentWith(words.parties[withWhom])}
        <span className="small soft">
          {formatDay(at)}, {formatTime(at)}
          {full && `, ${words.minutesShort(appointment.minutes)}`}
          {place && `, ${place}`}
        </span>
        {full && appointment.note && <span className="small">{appointment.note}</span>}
        {full && <AppointmentActions appointment={appointment} />}
      </span>
      <DueBadge on={at} />
    </li>
  );
}
