import { afterAll, beforeAll, expect, test } from 'vitest';
import { Test } from '@nestjs/testing';
import { testEnvironment } from '../../test/factories/environment.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { KernelModule } from './kernel.module.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const boot = async (url: string): Promise<void> => {
  const module = await Test.createTestingModule({
    imports: [KernelModule.forRoot(testEnvironment(url))],
  }).compile();
  try {
    await module.init();
  } finally {
    await module.close();
  }
};

test('a process starts as the runtime role', async () => {
  await boot(database.appUrl);
});

test('a process does not start as the owner of the tables', async () => {
  await expect(boot(database.ownerUrl)).rejects.toThrow('eigenaar is van tabellen');
});
