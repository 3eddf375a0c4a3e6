import { Link } from '@tanstack/react-router';
import { daysUntil, formatDate } from '../../../parts/dates.js';
import { actionPlan as words, development } from '../../../words/words.js';
import type { Development } from '../development/development-query.js';

const holds = ({ endsOn }: { endsOn: string | null }): boolean => endsOn === null || daysUntil(endsOn) >= 0;

/** What runs beside the plan, in short; it is recorded where the diagnosis is. */
export function Beside({ development: { provisions, indications } }: { development: Development }) {
  const now = [
    ...provisions.filter(holds).map((one) => ({ ...one, name: development.provisionKinds[one.kind] })),
    ...indications.filter(holds).map((one) => ({ ...one, name: one.label })),
  ];
  return (
    <section className="panel stack" aria-labelledby="beside-title">
      <h2 id="beside-title">{words.beside}</h2>
      {now.length === 0 ? (
        <p className="soft">{words.besideNone}</p>
      ) : (
        <ul className="beside">
          {now.map(({ id, name, startsOn, endsOn }) => (
            <li key={id}>
              <span className="sentence-case">{name}</span>{' '}
              <span className="small soft">
                {endsOn
                  ? development.fromTo(formatDate(startsOn), formatDate(endsOn))
                  : development.from(formatDate(startsOn))}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="small">
        <Link from="/deelnemers/$participantId" to="." search={{ tab: 'diagnose' }} resetScroll={false}>
          {words.toDiagnose}
        </Link>
      </p>
    </section>
  );
}
