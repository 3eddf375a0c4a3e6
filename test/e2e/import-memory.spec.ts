import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { SYSTEM_USER_ID, systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { AccessModule } from '#access/access.module.js';
import { ImportModule } from '#intake/import/import.module.js';
import { ImportRunRepository } from '#intake/import/import-run.repository.js';
import type { Step } from '#intake/import/import.service.js';
import { ImportService } from '#intake/import/import.service.js';
import { writeLargeExport } from '../bench/large-export.js';
import { aProduct } from '../factories/product.js';
import { aUser } from '../factories/users.js';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.js';

const ROWS = 6_000;
const QUESTION = 4_000;
/** Bytes; the three thousand rows after the third batch, had they stayed behind, would be more than twelve million. */
const BOUND = 8_000_000;

let database: TestDatabase;
let product: TestingModule;
let directory: string;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await aProduct(database, [AccessModule, ImportModule]);
  directory = await mkdtemp(join(tmpdir(), 'doorloop-large-'));
});
afterAll(async () => {
  await product.close();
  await database.drop();
  await rm(directory, { recursive: true });
});

test('memory does not grow with the file', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const path = join(directory, 'annex.csv');
  await writeLargeExport(path, ROWS, QUESTION);
  const lead = await aUser(database.ownerUrl, { roles: ['teamLead'] });
  const [db, runs] = [product.get(Database), product.get(ImportRunRepository)];
  const run = await db.write(systemActor, async (tx) => {
    const id = newId();
    const asked = { id, dryRun: false, requestedBy: SYSTEM_USER_ID, defaultContactPersonId: lead.userId };
    await runs.add(tx, asked);
    return (await runs.find(tx, id))!;
  });

  const used: number[] = [];
  const step: Step = async (work) => {
    const result = await db.write(systemActor, work);
    collect();
    used.push(process.memoryUsage().heapUsed);
    return result;
  };
  await product.get(ImportService).run(run, [{ source: 'annex', open: () => path }], step);

  const [afterThird, afterLast] = [used[3]!, used[ROWS / 1_000]!];
  expect(afterLast - afterThird).toBeLessThan(BOUND);
}, 120_000);
