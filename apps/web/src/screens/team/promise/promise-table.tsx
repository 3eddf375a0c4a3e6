import { ScrollingTable } from '../../../parts/scrolling-table.js';
import { promise as words } from '../../../words/words.js';
import type { PromiseFigures, PromiseReport } from './promise-query.js';

const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** A row for each figure; a column for each team, and before them all together when there is more than one. */
export function PromiseTable({ report }: { report: PromiseReport }) {
  const teams = report.teams.map(({ id, name, figures }) => ({
    id: id ?? 'none',
    name: name ?? words.noTeam,
    figures,
  }));
  const columns =
    teams.length === 1 ? teams : [{ id: 'all', name: words.all, figures: report.total }, ...teams];
  const shown: Record<keyof typeof words.rows, (figures: PromiseFigures) => string> = {
    participants: ({ participants }) => dutch.format(participants),
    changesPerParticipant: ({ changesPerParticipant: each }) =>
      each === null ? words.nothing : dutch.format(each),
    accepted: ({ accepted }) => dutch.format(accepted),
    medianDays: ({ medianDays }) => (medianDays === null ? words.nothing : words.workingDays(medianDays)),
    p90Days: ({ p90Days }) => (p90Days === null ? words.nothing : words.workingDays(p90Days)),
    backAndForth: ({ backAndForth }) => dutch.format(backAndForth),
    substitutedShare: ({ substitutedShare: share }) =>
      share === null ? words.nothing : words.percent(dutch.format(share)),
    gaps: ({ gaps }) => dutch.format(gaps),
  };
  return (
    <ScrollingTable label={words.lead}>
      <table className={`table promise ${teams.length === 1 ? 'of-one' : ''}`}>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" className="numeric">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(words.rows).map(([key, label]) => (
            <tr key={key} className={key === 'gaps' ? 'promise-kept' : ''}>
              <th scope="row">{label}</th>
              {columns.map(({ id, figures }) => (
                <td key={id} className={`numeric ${figures ? '' : 'soft'}`}>
                  {figures ? shown[key as keyof typeof shown](figures) : words.hidden}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingTable>
  );
}
