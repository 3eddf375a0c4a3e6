import { randomBytes } from 'node:crypto';
import type { ModuleMetadata } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { Environment } from '#kernel/environment.js';
import { KernelModule } from '#kernel/kernel.module.js';
import type { TestDatabase } from '../postgres/test-database.js';

const key = () => randomBytes(32).toString('base64');

/** Settings of a product on a test's own database. */
export const testEnvironment = ({ appUrl }: TestDatabase, more: Record<string, string> = {}): Environment =>
  Environment.from({
    DATABASE_URL: appUrl,
    BSN_KEY: key(),
    BSN_HMAC_KEY: key(),
    SESSION_KEY: key(),
    WRITE_POOL_SIZE: '5',
    READ_POOL_SIZE: '2',
    ...more,
  });

/** The named features on a test's own database, without HTTP. Close it before the database is dropped. */
export async function aProduct(
  database: TestDatabase,
  features: NonNullable<ModuleMetadata['imports']>,
): Promise<TestingModule> {
  const product = await Test.createTestingModule({
    imports: [KernelModule.forRoot(testEnvironment(database)), ...features],
  }).compile();
  return product.init();
}
