import { imports as words } from '../../words/words.js';
import type { Import } from './import-queries.js';

/** A run that waits or is at work. How many rows there are is not known before the end. */
export function ImportProgress({ run }: { run: Import }) {
  const title =
    run.state === 'queued' ? words.queuedTitle : words.runningTitle(run.rowsRead.toLocaleString('nl-NL'));
  return (
    <section className="panel stack tight" role="status">
      <h2 className="number">{title}</h2>
      <progress className="progress" aria-label={title} />
      <p className="soft">{words.mayLeave}</p>
    </section>
  );
}
