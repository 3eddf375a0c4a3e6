import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { LegacySource } from '#intake/legacy/legacy-row.rules.js';
import { StartFailure } from './start-failure.js';

export interface ImportOptions {
  /** In the order in which they are read. */
  readonly files: readonly { readonly source: LegacySource; readonly path: string }[];
  readonly dryRun: boolean;
  /** Where the report goes. */
  readonly report: string | undefined;
  /** User name of the contact person for whom no known colleague handled. */
  readonly contactPerson: string | undefined;
}

export const USAGE =
  'Gebruik: npm run import -- --annex BESTAND --mtb BESTAND --podium24 BESTAND [--dry-run] [--report rapport.json] [--contact-person GEBRUIKERSNAAM]\n' +
  'Een of meer van de drie bestanden is genoeg. --dry-run probeert alles en bewaart niets.';

const sources = ['annex', 'mtb', 'podium24'] as const satisfies readonly LegacySource[];

/** What was asked on the command line; what cannot be done is said at once. */
export function importOptions(args: readonly string[]): ImportOptions {
  const values = parsed(args);
  const files = sources.flatMap((source) => {
    const path = values[source];
    return path === undefined ? [] : [{ source, path }];
  });
  if (files.length === 0) throw new StartFailure(`Er is geen bestand genoemd.\n${USAGE}`);
  for (const { source, path } of files)
    if (!existsSync(path) || !statSync(path).isFile())
      throw new StartFailure(`Het bestand ${path} (--${source}) bestaat niet.`);
  return { files, dryRun: values['dry-run'], report: values.report, contactPerson: values['contact-person'] };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        annex: text,
        mtb: text,
        podium24: text,
        report: text,
        'contact-person': text,
        'dry-run': { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    throw new StartFailure(`Dit begrijpt de import niet: ${args.join(' ')}\n${USAGE}`);
  }
}
