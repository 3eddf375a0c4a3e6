import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '../../session/session.js';
import { imports as words } from '../../words/words.js';
import { sources, type Import, type Outcome, type Summary } from './import-queries.js';

/** The run in a few figures. */
export function ReportFigures({ run, summary }: { run: Import; summary: Summary }) {
  const mayReview = useMay('match.review');
  const sum = (outcome: Outcome): number =>
    sources.reduce((total, source) => total + (summary.sources[source]?.[outcome] ?? 0), 0);
  return (
    <dl className="figures">
      <Figure label={words.rowsRead} value={run.rowsRead} />
      <Figure label={words.refusedRows} value={sum('rejected')} />
      <Figure label={words.newPeople} value={sum('created')} />
      <Figure label={words.trajectories} value={summary.trajectories} />
      <Figure label={words.doubts} value={summary.doubts}>
        {mayReview && !run.dryRun && summary.doubts > 0 && <Link to="/samenvoegen">{words.review}</Link>}
      </Figure>
    </dl>
  );
}

function Figure({ label, value, children }: { label: string; value: number; children?: ReactNode }) {
  return (
    <div className="figure">
      <dt>{label}</dt>
      <dd>
        <span className="figure-value number">{value.toLocaleString('nl-NL')}</span>
        {children && <span className="small">{children}</span>}
      </dd>
    </div>
  );
}
