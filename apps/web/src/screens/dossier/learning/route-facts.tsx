import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Badge } from '../../../parts/badge.js';
import { daysUntil, formatDate } from '../../../parts/dates.js';
import { useMay } from '../../../session/session.js';
import { learning as words } from '../../../words/words.js';
import type { LearningRoute } from './learning-query.js';

/** Where, with whom and for how long. */
export function RouteFacts({ route }: { route: LearningRoute }) {
  const { provider, teacher, trainingCompany, creboCode, hoursPerWeek, startsOn, expectedEndOn } = route;
  const overdue = route.state === 'running' && expectedEndOn !== null && daysUntil(expectedEndOn) < 0;
  const lastDay = route.endedOn ?? expectedEndOn;
  const hours = hoursPerWeek && words.hoursAWeek(String(hoursPerWeek).replace('.', ','));
  return (
    <dl className="learning-facts">
      <Fact name={words.provider}>{provider}</Fact>
      <Fact name={words.teacher}>{teacher}</Fact>
      <Fact name={words.company}>{trainingCompany && <Company {...trainingCompany} />}</Fact>
      <Fact name={words.creboCode}>{creboCode}</Fact>
      <Fact name={words.hours}>{hours}</Fact>
      <Fact name={words.period}>
        <span className="row tight">
          {lastDay
            ? words.fromTo(formatDate(startsOn), formatDate(lastDay))
            : words.from(formatDate(startsOn))}
          {overdue && <Badge tone="warn">{words.overdue}</Badge>}
        </span>
      </Fact>
    </dl>
  );
}

/** What is not known takes no room. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** An employer of the register leads to what is known of them. */
function Company({ employerId, name }: NonNullable<LearningRoute['trainingCompany']>) {
  const may = useMay('employer.view');
  if (!employerId || !may) return name;
  return (
    <Link to="/werkgevers/$employerId" params={{ employerId }}>
      {name}
    </Link>
  );
}
