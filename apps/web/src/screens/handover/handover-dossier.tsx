import { formatDate, formatDay, formatFromNow } from '../../parts/dates.js';
import { useWords } from '../../words/words.js';
import type { Handover } from './handover-query.js';

/** The overdrachtsdossier in the order in which a receiver needs it. */
export function HandoverDossier({
  handover: { warm, meetingOn },
  dossier,
  toYou,
}: {
  handover: Handover;
  dossier: NonNullable<Handover['dossier']>;
  toYou: boolean;
}) {
  const words = useWords().handovers;
  const { mustKnow, agreements, nextAppointmentOn, noAppointmentReason, openTasks } = dossier;
  return (
    <>
      <section className="panel handover-must-know">
        <h2>{toYou ? words.mustKnow : words.mustKnowOther}</h2>
        <p className="written">{mustKnow}</p>
      </section>
      <section className="panel">
        <h2>{words.agreements}</h2>
        <p className="written">{agreements}</p>
      </section>
      <section className="panel handover-dates">
        <div>
          <h2>{words.appointment}</h2>
          {nextAppointmentOn ? (
            <p>
              <strong>{formatDay(nextAppointmentOn)}</strong>{' '}
              <span className="soft">{formatFromNow(nextAppointmentOn)}</span>
            </p>
          ) : (
            <p className="written">{words.noAppointment(noAppointmentReason ?? '')}</p>
          )}
        </div>
        {warm && meetingOn && (
          <div>
            <h2>{words.meeting}</h2>
            <p>
              <strong>{formatDay(meetingOn)}</strong> <span className="soft">{formatFromNow(meetingOn)}</span>
            </p>
          </div>
        )}
      </section>
      <section className="panel">
        <h2>{words.tasks}</h2>
        {openTasks.length === 0 && <p className="soft">{words.noTasks}</p>}
        <ul className="handover-tasks">
          {openTasks.map(({ id, title, dueOn }) => (
            <li key={id} className="row spread">
              <span>{title}</span>
              {dueOn && <span className="soft number">{words.due(formatDate(dueOn))}</span>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
