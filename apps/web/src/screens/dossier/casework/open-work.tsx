import { CalendarPlus, ListPlus } from 'lucide-react';
import { formatFromNow } from '../../../parts/dates.js';
import { dossier as words } from '../../../words/words.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { workItems } from './work-items.js';
import { WorkList } from './work-list.js';

/** Beside the timeline: all that is open, and when they were last spoken to. */
export function OpenWork() {
  const { ask } = useDossier();
  const trajectory = useTrajectory();
  const items = workItems(trajectory);
  const { can, lastContactAt } = trajectory;
  return (
    <section className="panel open-work" aria-labelledby="open-work-title">
      <h2 id="open-work-title">{words.openWork}</h2>
      {items.length === 0 ? <p className="soft">{words.noWork}</p> : <WorkList items={items} />}
      {(can.includes('addTask') || can.includes('addAppointment')) && (
        <div className="row open-work-add">
          {can.includes('addTask') && (
            <button type="button" className="extra" onClick={() => ask('addTask')}>
              <ListPlus className="icon" aria-hidden />
              {words.addTask}
            </button>
          )}
          {can.includes('addAppointment') && (
            <button type="button" className="extra" onClick={() => ask('addAppointment')}>
              <CalendarPlus className="icon" aria-hidden />
              {words.addAppointment}
            </button>
          )}
        </div>
      )}
      <p className="small soft">
        {lastContactAt ? words.lastContact(formatFromNow(lastContactAt)) : words.noContact}
      </p>
    </section>
  );
}
