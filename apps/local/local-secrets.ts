import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { DataDir } from './data-dir.js';
import { StartFailure } from './start-failure.js';

/** Keys the product needs, each 32 bytes in base64: cipher and look-up of the BSN, and the sessions. */
const NAMES = ['BSN_KEY', 'BSN_HMAC_KEY', 'SESSION_KEY'] as const;

export type LocalSecrets = Record<(typeof NAMES)[number], string>;

/** The keys of this installation: from the environment when given, else generated once and kept beside the data. */
export function localSecrets(dir: DataDir, environment: NodeJS.ProcessEnv): LocalSecrets {
  const given = Object.fromEntries(
    NAMES.filter((name) => environment[name]).map((name) => [name, environment[name]]),
  );
  const isComplete = Object.keys(given).length === NAMES.length;
  return { ...(isComplete ? undefined : keptOrGenerated(dir)), ...given } as LocalSecrets;
}

function keptOrGenerated(dir: DataDir): LocalSecrets {
  if (existsSync(dir.secrets)) return JSON.parse(readFileSync(dir.secrets, 'utf8')) as LocalSecrets;
  if (existsSync(dir.postgres))
    throw new StartFailure(
      `${dir.secrets} ontbreekt, en zonder die sleutels is elk opgeslagen BSN onleesbaar (keys are missing). ` +
        'Zet het bestand terug, of begin opnieuw met: npm start -- --fresh',
    );
  const secrets = generate();
  keep(dir, secrets);
  return secrets;
}

function generate(): LocalSecrets {
  return Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('base64')])) as LocalSecrets;
}

function keep(dir: DataDir, secrets: LocalSecrets): void {
  const unfinished = `${dir.secrets}.new`;
  writeFileSync(unfinished, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(unfinished, dir.secrets);
}
