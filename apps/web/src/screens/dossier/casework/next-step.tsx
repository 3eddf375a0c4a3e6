import { Link } from '@tanstack/react-router';
import { ArrowRight, CalendarDays, Check, Flag } from 'lucide-react';
import { useState } from 'react';
import { handoverAddress } from '../../../parts/addresses.js';
import { Button } from '../../../parts/button.js';
import { formatDay, formatTime } from '../../../parts/dates.js';
import { DueBadge } from '../../../parts/due-badge.js';
import { dossier as words } from '../../../words/words.js';
import { useTrajectory } from '../dossier-context.js';
import { useMeetDeadline } from './use-meet-deadline.js';
import { useCompleteTask } from './use-task-steps.js';

/** What comes first, with the one button that has done with it. */
export function NextStep() {
  const { nextStep, state } = useTrajectory();
  if (state === 'ended') return null;
  return (
    <section className="next-step" aria-labelledby="next-title">
      <span className="next-icon" aria-hidden="true">
        <Flag className="icon" />
      </span>
      <div className="next-what">
        <h2 id="next-title" className="small soft">
          {words.nextStep}
        </h2>
        {nextStep ? (
          <p>
            <strong className="sentence-case">{nextStep.label}</strong>
            <span className="soft">
              {formatDay(nextStep.on)}
              {nextStep.at && `, ${formatTime(nextStep.at)}`}
            </span>
            <DueBadge on={nextStep.on} />
          </p>
        ) : (
          <p className="soft">{words.nothingNext}</p>
        )}
      </div>
      {nextStep && <Action step={nextStep} />}
    </section>
  );
}

type Step = NonNullable<ReturnType<typeof useTrajectory>['nextStep']>;

function Action({ step: { kind, id, label } }: { step: Step }) {
  const { can, tasks } = useTrajectory();
  const [busy, setBusy] = useState(false);
  const complete = useCompleteTask();
  const meet = useMeetDeadline();
  if (kind === 'handover')
    return (
      <Link className="next-link" to={handoverAddress(id)}>
        {words.toHandover} <ArrowRight className="icon" aria-hidden />
      </Link>
    );
  if (kind === 'appointment')
    return (
      <Link className="next-link" from="/deelnemers/$participantId" to="." search={{ tab: 'taken' }}>
        <CalendarDays className="icon" aria-hidden /> {words.toAppointments}
      </Link>
    );
  const [may, done] =
    kind === 'deadline'
      ? ([can.includes('meetDeadline'), meet] as const)
      : ([tasks.some((task) => task.id === id && task.can.includes('complete')), complete] as const);
  return may ? (
    <Button
      icon={<Check className="icon" aria-hidden />}
      busy={busy}
      onClick={() => {
        setBusy(true);
        void done(id, label).finally(() => setBusy(false));
      }}
    >
      {words.meet}
    </Button>
  ) : null;
}
