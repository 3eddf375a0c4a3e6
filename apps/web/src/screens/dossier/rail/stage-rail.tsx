import { Link } from '@tanstack/react-router';
import { Check, CornerUpLeft } from 'lucide-react';
import { daysUntil, formatDate, formatSpan } from '../../../parts/dates.js';
import { dossier as words, people } from '../../../words/words.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { stageLine, type StageMark } from './stage-line.js';
import { RailSteps } from './rail-steps.js';

/** How far the trajectory is on its one line, and what is needed to go on. */
export function StageRail() {
  const trajectory = useTrajectory();
  const line = stageLine(trajectory);
  return (
    <section className="panel rail" aria-labelledby="rail-title">
      <h2 id="rail-title" className="visually-hidden">
        {words.stagesTitle}
      </h2>
      <ol className="rail-line">
        {line.map((mark) => (
          <Stage key={mark.stage} mark={mark} />
        ))}
      </ol>
      <RailSteps />
    </section>
  );
}

/** A stage; its name leads to the part of the dossier about it, if there is one. */
function Stage({ mark: { stage, state, from, to, returned } }: { mark: StageMark }) {
  const part = useDossier().partOf(stage);
  const head = (
    <>
      <span className="rail-dot" aria-hidden="true">
        {(state === 'done' || state === 'left') && <Check className="icon" />}
      </span>
      <span className="rail-name">{people.stages[stage]}</span>
    </>
  );
  return (
    <li className={`rail-stage ${state}`} aria-current={state === 'current' ? 'step' : undefined}>
      {part ? (
        <Link
          className="rail-head"
          from="/deelnemers/$participantId"
          to="."
          search={{ tab: part }}
          resetScroll={false}
        >
          {head}
        </Link>
      ) : (
        <span className="rail-head">{head}</span>
      )}
      <span className="rail-when small soft">
        {['done', 'left', 'last'].includes(state) &&
          from &&
          to &&
          words.period(formatDate(from), formatDate(to))}
        {state === 'current' &&
          from &&
          (daysUntil(from) === 0 ? words.sinceToday : words.sinceSpan(formatDate(from), formatSpan(from)))}
        {state === 'skipped' && words.skipped}
        {state === 'coming' && <span className="visually-hidden">{words.notYet}</span>}
        {returned && (
          <span className="rail-returned">
            <CornerUpLeft className="icon" aria-hidden />
            {words.returned}
          </span>
        )}
      </span>
    </li>
  );
}
