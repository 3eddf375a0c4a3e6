import { formatDate } from '../../../parts/dates.js';
import { dossier as words, people } from '../../../words/words.js';
import { useDossier } from '../dossier-context.js';
import type { Trajectory } from '../dossier-query.js';
import { CorrectSuspension } from '../steps/correct-suspension.js';
import { HistoryTable } from './history-table.js';
import { Mergers } from './mergers.js';

/** How it went: each trajectory with its stages, its contact persons and who else helped; and where the person came from. */
export function TrajectoryTab() {
  const { dossier } = useDossier();
  return (
    <div className="stack loose">
      {dossier.trajectories.map((trajectory) => (
        <History key={trajectory.id} trajectory={trajectory} />
      ))}
      <Sources />
      <Mergers />
    </div>
  );
}

function History({ trajectory }: { trajectory: Trajectory }) {
  const { startedAt, endedAt, exitReason, exitNote } = trajectory;
  const mayCorrect = trajectory.can.includes('correctSuspension');
  const to = (end: string | null): string => (end ? formatDate(end) : words.until);
  return (
    <section className="stack">
      <header>
        <h2>
          {endedAt
            ? words.trajectoryOf(formatDate(startedAt), formatDate(endedAt))
            : words.runningTrajectory(formatDate(startedAt))}
        </h2>
        {exitReason && (
          <p className="soft">
            {words.exitWas(words.exitReasons[exitReason] ?? exitReason)}
            {exitNote && `. ${exitNote}`}
          </p>
        )}
      </header>
      <HistoryTable
        title={words.stagePeriods}
        columns={[words.columnStage, words.columnFrom, words.columnTo, words.columnHow, words.columnBy]}
        rows={trajectory.stages.map((period) => ({
          key: period.from,
          cells: [
            people.stages[period.stage]!,
            formatDate(period.from),
            to(period.to),
            [words.moves[period.move] ?? period.move, period.reason].filter(Boolean).join(': '),
            period.movedBy.name,
          ],
        }))}
      />
      <HistoryTable
        title={words.contactPersons}
        columns={[words.columnWho, words.columnFrom, words.columnTo]}
        rows={trajectory.contactPersons.map(({ colleague, from, to: end }) => ({
          key: from,
          cells: [colleague.name, formatDate(from), to(end)],
        }))}
      />
      <HistoryTable
        title={words.involvedHistory}
        columns={[words.columnWho, words.columnRole, words.columnFrom, words.columnTo]}
        rows={trajectory.involved.map(({ colleague, role, from, to: end }) => ({
          key: `${colleague.id} ${role} ${from}`,
          cells: [colleague.name, words.involvedRoles[role] ?? role, formatDate(from), to(end)],
        }))}
      />
      <HistoryTable
        title={words.suspensionsTitle}
        columns={[
          words.columnReason,
          words.columnFrom,
          words.columnTo,
          ...(mayCorrect ? [words.columnAction] : []),
        ]}
        rows={trajectory.suspensions.map((suspension) => ({
          key: suspension.id,
          cells: [
            (words.suspensionReasons as Record<string, string>)[suspension.reason] ?? suspension.reason,
            formatDate(suspension.from),
            suspension.to
              ? formatDate(suspension.to)
              : words.expectedUntil(formatDate(suspension.expectedEndOn)),
            ...(mayCorrect ? [<CorrectSuspension key="correct" suspension={suspension} />] : []),
          ],
        }))}
      />
    </section>
  );
}

function Sources() {
  const { sourceRecords } = useDossier().dossier;
  return sourceRecords.length === 0 ? (
    <section className="stack tight">
      <h2>{words.sourceRecords}</h2>
      <p className="soft">{words.noSources}</p>
    </section>
  ) : (
    <HistoryTable
      title={words.sourceRecords}
      columns={[words.columnSource, words.columnNumber, words.columnOn]}
      rows={sourceRecords.map(({ source, sourceId, recordedOn }) => ({
        key: `${source} ${sourceId}`,
        cells: [
          words.sources[source] ?? source,
          source === 'referral' ? '–' : sourceId,
          formatDate(recordedOn),
        ],
      }))}
    />
  );
}
