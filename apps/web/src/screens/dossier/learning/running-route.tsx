import { useId } from 'react';
import { Badge } from '../../../parts/badge.js';
import { daysUntil, formatFromNow } from '../../../parts/dates.js';
import { learning as words } from '../../../words/words.js';
import { FormButton } from '../development/form-button.js';
import { EndForm } from './end-form.js';
import { LearningNotes } from './learning-notes.js';
import type { LearningRoute } from './learning-query.js';
import { RouteFacts } from './route-facts.js';
import { ChangeRoute } from './route-form.js';
import { WorkProcesses } from './work-processes.js';

interface RunningRouteProps {
  readonly route: LearningRoute;
  /** The trajectory ended while it ran: it is history. */
  readonly outlived: boolean;
}

/** A course or qualification that runs, or is about to begin. */
export function RunningRoute({ route, outlived }: RunningRouteProps) {
  const titleId = useId();
  const { kind, title, startsOn, workProcesses, can } = route;
  return (
    <section className="panel stack" aria-labelledby={titleId}>
      <header className="row spread learning-head">
        <div className="row">
          <h3 id={titleId} className="learning-title">
            {title}
          </h3>
          <Badge tone="brand">{words.kinds[kind]}</Badge>
          {daysUntil(startsOn) > 0 && <Badge tone="info">{words.begins(formatFromNow(startsOn))}</Badge>}
        </div>
        <div className="row learning-steps">
          {can.includes('change') && (
            <FormButton label={words.change} of={title} title={words.changeOf(title)} kind="subtle">
              {(close) => <ChangeRoute route={route} onClose={close} />}
            </FormButton>
          )}
          {can.includes('finish') && (
            <FormButton label={words.end} of={title} title={words.endOf(title)}>
              {(close) => <EndForm route={route} onClose={close} />}
            </FormButton>
          )}
        </div>
      </header>
      {outlived && <p className="soft">{words.endedHistory}</p>}
      <RouteFacts route={route} />
      <div className={workProcesses.length > 0 || kind !== 'course' ? 'learning-parts' : ''}>
        {(workProcesses.length > 0 || kind !== 'course') && <WorkProcesses route={route} />}
        <LearningNotes route={route} />
      </div>
    </section>
  );
}
