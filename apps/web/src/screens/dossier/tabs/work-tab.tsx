import type { ReactNode } from 'react';
import { Button } from '../../../parts/button.js';
import { dossier as words } from '../../../words/words.js';
import { workItems, type WorkItem } from '../casework/work-items.js';
import { WorkList } from '../casework/work-list.js';
import { useDossier, useTrajectory } from '../dossier-context.js';

/** What has to be done, what the norms ask, and when one meets. */
export function WorkTab() {
  const { ask } = useDossier();
  const trajectory = useTrajectory();
  const items = workItems(trajectory);
  const { can } = trajectory;
  return (
    <div className="work-columns">
      <Kind
        title={words.tasksTitle}
        none={words.noTasks}
        items={items.filter(({ kind }) => kind === 'task')}
        add={
          can.includes('addTask') && (
            <Button kind="subtle" onClick={() => ask('addTask')}>
              {words.addTask}
            </Button>
          )
        }
      />
      <Kind
        title={words.appointmentsTitle}
        none={words.noAppointments}
        items={items.filter(({ kind }) => kind === 'appointment')}
        add={
          can.includes('addAppointment') && (
            <Button kind="subtle" onClick={() => ask('addAppointment')}>
              {words.addAppointment}
            </Button>
          )
        }
      />
      <Kind
        title={words.deadlinesTitle}
        none={words.noDeadlines}
        items={items.filter(({ kind }) => kind === 'deadline')}
      />
    </div>
  );
}

function Kind({
  title,
  none,
  items,
  add,
}: {
  title: string;
  none: string;
  items: readonly WorkItem[];
  add?: ReactNode;
}) {
  return (
    <section className="panel stack">
      <header className="row spread">
        <h2>{title}</h2>
        {add}
      </header>
      {items.length === 0 ? <p className="soft">{none}</p> : <WorkList items={items} full />}
    </section>
  );
}
