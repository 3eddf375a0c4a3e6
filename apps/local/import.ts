import { Refusal } from '#kernel/refusal.js';
import { importOptions } from './import-options.js';
import { StartFailure } from './start-failure.js';

/** `npm run import -- --annex FILE --mtb FILE --podium24 FILE [--dry-run] [--report report.json] [--contact-person NAME]` */
try {
  const options = importOptions(process.argv.slice(2));
  // The product comes after the question: a wrong one is answered at once.
  const { runImport } = await import('./run-import.js');
  process.exitCode = (await runImport(options)) ? 0 : 1;
} catch (error) {
  if (error instanceof Refusal) console.error(error.kind.detail(error.facts));
  else if (error instanceof StartFailure) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}
