import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { DueBadge } from '../../parts/due-badge.js';
import { TaskFacts } from '../../parts/task-facts.js';
import { dossier, myDay } from '../../words/words.js';
import { DayCard } from './day-card.js';
import { DayLine } from './day-line.js';
import type { DayTask, MyDay } from './my-day-query.js';
import { useDaySteps } from './use-day-steps.js';

/** What was agreed to do, up to a week ahead; what is late on top. */
export function TasksCard({ tasks: { total, items } }: Pick<MyDay, 'tasks'>) {
  const words = myDay;
  return (
    <DayCard
      title={words.tasks}
      icon={<ListChecks className="icon" aria-hidden />}
      total={total}
      lines={items.map((task) => (
        <Task key={task.id} task={task} />
      ))}
    />
  );
}

function Task({ task }: { task: DayTask }) {
  const words = dossier;
  const { complete, handBack } = useDaySteps();
  const [busy, setBusy] = useState(false);
  const [ticked, setTicked] = useState(false);
  return (
    <DayLine
      lead={
        <label className="day-tick">
          <span className="visually-hidden">{words.completeTask(task.title)}</span>
          <input
            type="checkbox"
            checked={ticked}
            disabled={!task.can.includes('complete')}
            onChange={() => {
              setTicked(true);
              void complete(task).finally(() => setTicked(false));
            }}
          />
        </label>
      }
      title={task.title}
      participant={task.participant}
      owner={task.owner}
      detail={<TaskFacts givenBy={task.givenBy} repeat={task.repeat} />}
    >
      {task.can.includes('handBack') && (
        <button
          type="button"
          className="link-button small"
          disabled={busy}
          onClick={() => {
            setBusy(true);
            void handBack(task).finally(() => setBusy(false));
          }}
        >
          {words.handBack}
          <span className="visually-hidden">: {task.title}</span>
        </button>
      )}
      {task.dueOn && <DueBadge on={task.dueOn} />}
    </DayLine>
  );
}
