import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { migrate } from '#database/migrate.js';
import { Environment } from '#kernel/environment.js';

/**
 * Fills our own database with the demo when it is empty. A start that was broken off while filling had not begun to
 * serve anybody, so what it left is thrown away and filled again; nothing else is ever thrown away.
 */
export async function ensureDemo(
  ownerUrl: string,
  settings: Readonly<Record<string, string | undefined>>,
  fillingFile: string,
): Promise<void> {
  if (existsSync(fillingFile)) {
    await withOwner(ownerUrl, (owner) =>
      owner.query('DROP SCHEMA public CASCADE; DROP SCHEMA bullmq CASCADE; CREATE SCHEMA public'),
    );
    await migrate(ownerUrl);
  } else if (await holdsColleagues(ownerUrl)) return;
  writeFileSync(fillingFile, 'De demo wordt gevuld.\n');
  // The whole api comes with it, which a later start need not wait for.
  const { seedDemo } = await import('./seed-demo.js');
  await seedDemo(
    Environment.from({ ...settings, DATABASE_URL: unhurried(settings.DATABASE_URL!) }),
    ownerUrl,
  );
  rmSync(fillingFile);
}

/** Nobody waits for the disk while filling: it is thrown away when it breaks off, and what ends it waits for all of it. */
function unhurried(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const options = url.searchParams.get('options') ?? '';
  url.searchParams.set('options', `${options} -c synchronous_commit=off`.trim());
  // Not every reader of an address knows a plus for a space.
  url.search = url.search.replaceAll('+', '%20');
  return url.href;
}

const holdsColleagues = (ownerUrl: string): Promise<boolean> =>
  withOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query('SELECT FROM app_user LIMIT 2');
    return rows.length > 1;
  });

async function withOwner<Result>(
  ownerUrl: string,
  work: (owner: Client) => Promise<Result>,
): Promise<Result> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
