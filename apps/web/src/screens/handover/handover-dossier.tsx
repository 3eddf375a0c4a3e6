import { formatDate, formatDay, formatFromNow } from '../../parts/dates.js';
import { dossierHandover as more, handovers as words } from '../../words/words.js';
import { DeadlineLines } from './deadline-lines.js';
import { DossierPart, type Reading } from './dossier-part.js';
import type { Handover } from './handover-query.js';
import { HandoverMeeting } from './handover-meeting.js';
import { useTicks } from './use-ticks.js';

/** The overdrachtsdossier in the order in which a receiver needs it. */
export function HandoverDossier({
  handover,
  dossier,
  toYou,
  onTooLate,
}: {
  handover: Handover;
  dossier: NonNullable<Handover['dossier']>;
  toYou: boolean;
  onTooLate: (why: string) => void;
}) {
  const tick = useTicks(handover, onTooLate);
  const { can, ticked, parts, state } = handover;
  const reading: Reading = {
    ticked,
    tick: can.includes('tickOff') ? tick : undefined,
    waits: state === 'offered',
  };
  const { mustKnow, agreements, participantWords, noWordsReason, situation, openTasks, deadlines } = dossier;
  const { nextAppointmentOn, noAppointmentReason } = dossier;
  return (
    <>
      <DossierPart
        part="mustKnow"
        title={toYou ? words.mustKnow : words.mustKnowOther}
        reading={reading}
        className="handover-must-know"
      >
        <p className="written">{mustKnow}</p>
      </DossierPart>
      {parts.includes('participantWords') && (
        <DossierPart part="participantWords" title={more.parts.participantWords!} reading={reading}>
          <p className="written">{participantWords ?? more.noWordsBecause(noWordsReason ?? '')}</p>
        </DossierPart>
      )}
      <DossierPart part="agreements" title={words.agreements} reading={reading}>
        <p className="written">{agreements}</p>
      </DossierPart>
      {situation && (
        <DossierPart part="situation" title={more.parts.situation!} reading={reading}>
          <p className="written">{situation}</p>
        </DossierPart>
      )}
      <DossierPart part="appointment" title={words.appointment} reading={reading}>
        {nextAppointmentOn ? (
          <p>
            <strong>{formatDay(nextAppointmentOn)}</strong>{' '}
            <span className="soft">{formatFromNow(nextAppointmentOn)}</span>
          </p>
        ) : (
          <p className="written">{words.noAppointment(noAppointmentReason ?? '')}</p>
        )}
      </DossierPart>
      <HandoverMeeting handover={handover} reading={reading} onTooLate={onTooLate} />
      {parts.includes('openTasks') ? (
        <DossierPart part="openTasks" title={more.parts.openTasks!} reading={reading}>
          <ul className="handover-tasks">
            {openTasks.map(({ id, title, dueOn }) => (
              <li key={id} className="row spread">
                <span>{title}</span>
                {dueOn && <span className="soft number">{words.due(formatDate(dueOn))}</span>}
              </li>
            ))}
          </ul>
          {deadlines.length > 0 && (
            <>
              <h3 className="handover-deadlines">{more.deadlinesGoAlong}</h3>
              <DeadlineLines deadlines={deadlines} />
            </>
          )}
        </DossierPart>
      ) : (
        <section className="panel">
          <h2>{words.tasks}</h2>
          <p className="soft">{words.noTasks}</p>
        </section>
      )}
    </>
  );
}
