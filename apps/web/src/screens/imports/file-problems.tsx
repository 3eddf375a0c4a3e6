import { Notice } from '../../parts/states.js';
import { imports as words } from '../../words/words.js';
import { sources, type RowProblem, type Source, type Summary } from './import-queries.js';

/** What is wrong with a file as a whole; an error means that nothing after it was read. */
export function FileProblems({ files }: Pick<Summary, 'files'>) {
  return (['error', 'warning'] as const).flatMap((severity) =>
    sources.map((source) => (
      <FileNotice
        key={`${source}-${severity}`}
        source={source}
        problems={(files[source] ?? []).filter((problem) => problem.severity === severity)}
        severity={severity}
      />
    )),
  );
}

function FileNotice({
  source,
  problems,
  severity,
}: {
  source: Source;
  problems: readonly RowProblem[];
  severity: RowProblem['severity'];
}) {
  if (problems.length === 0) return null;
  const name = words.sources[source]!;
  return (
    <Notice
      kind={severity === 'error' ? 'bad' : 'warn'}
      title={severity === 'error' ? words.fileRefused(name) : words.fileNoted(name)}
    >
      <ul className="bullets">
        {problems.map(({ line, column, reason }) => (
          <li key={`${line} ${column}`}>
            {words.lineAndColumn(line, column)}: {reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
