import { Link } from '@tanstack/react-router';
import { ScrollingTable } from '../../parts/scrolling-table.js';
import { imports as words } from '../../words/words.js';
import { outcomes, sources, type Outcome, type Source, type Summary } from './import-queries.js';

/** How many rows of each file had each outcome; a number leads to its rows. */
export function OutcomeTable({ importId, summary }: { importId: string; summary: Summary }) {
  const present = sources.filter((source) => summary.sources[source]);
  const count = (source: Source, outcome: Outcome): number => summary.sources[source]?.[outcome] ?? 0;
  const seen = outcomes.filter((outcome) => present.some((source) => count(source, outcome) > 0));
  const total = (source: Source): number =>
    outcomes.reduce((sum, outcome) => sum + count(source, outcome), 0);
  if (present.length === 0) return <p className="soft">{words.nothingRead}</p>;
  return (
    <div className="stack tight">
      <ScrollingTable label={words.perFile}>
        <table className="table stacks">
          <thead>
            <tr>
              <th scope="col">{words.source}</th>
              {seen.map((outcome) => (
                <th key={outcome} scope="col" className="numeric">
                  {words.outcomes[outcome]}
                </th>
              ))}
              <th scope="col" className="numeric">
                {words.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {present.map((source) => (
              <tr key={source}>
                <th scope="row">{words.sources[source]}</th>
                {seen.map((outcome) => (
                  <td key={outcome} className="numeric">
                    <span className="on-phone-label">{words.outcomes[outcome]}: </span>
                    {count(source, outcome) > 0 ? (
                      <Link
                        to="/import/$importId"
                        params={{ importId }}
                        search={{ bron: source, uitkomst: outcome }}
                        hash="regels"
                      >
                        {count(source, outcome).toLocaleString('nl-NL')}
                        <span className="visually-hidden">
                          {' '}
                          {words.seeRows(words.sources[source]!, words.outcomes[outcome]!)}
                        </span>
                      </Link>
                    ) : (
                      <span className="soft">0</span>
                    )}
                  </td>
                ))}
                <td className="numeric">
                  <span className="on-phone-label">{words.total}: </span>
                  {total(source).toLocaleString('nl-NL')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollingTable>
      <details className="small">
        <summary>{words.explained}</summary>
        <dl className="facts">
          {seen.map((outcome) => (
            <div key={outcome} className="fact">
              <dt>{words.outcomes[outcome]}</dt>
              <dd>{words.outcomesExplained[outcome]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
