import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { DataDir } from './data-dir.js';
import { StartFailure } from './start-failure.js';

/** Keys the product needs, each 32 bytes in base64: cipher and look-up of the BSN, and the sessions. */
const NAMES = ['BSN_KEY', 'BSN_HMAC_KEY', 'SESSION_KEY'] as const;

export type LocalSecrets = Record<(typeof NAMES)[number], string>;

/** The keys of this installation: from the environment when given, else generated once and kept beside the data. */
export function localSecrets(dir: DataDir, environment: NodeJS.ProcessEnv): LocalSecrets {
  const kept = readKept(dir);
  const secrets = { ...generate(), ...kept };
  if (!kept || NAMES.some((name) => !kept[name])) keep(dir, secrets);
  for (const name of NAMES) secrets[name] = environment[name] ?? secrets[name];
  return secrets;
}

function readKept(dir: DataDir): Partial<LocalSecrets> | undefined {
  if (existsSync(dir.secrets)) return JSON.parse(readFileSync(dir.secrets, 'utf8')) as Partial<LocalSecrets>;
  if (!existsSync(dir.postgres)) return undefined;
  throw new StartFailure(
    `${dir.secrets} ontbreekt, en zonder die sleutels is elk opgeslagen BSN onleesbaar (keys are missing). ` +
      'Zet het bestand terug, of begin opnieuw met: npm start -- --fresh',
  );
}

function generate(): LocalSecrets {
  return Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('base64')])) as LocalSecrets;
}

function keep(dir: DataDir, secrets: LocalSecrets): void {
  const unfinished = `${dir.secrets}.new`;
  writeFileSync(unfinished, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(unfinished, dir.secrets);
}
