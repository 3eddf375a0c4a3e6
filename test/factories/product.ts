import type { ModuleMetadata } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { AccessModule } from '#access/access.module.js';
import { KernelModule } from '#kernel/kernel.module.js';
import type { TestDatabase } from '../postgres/test-database.js';
import { testEnvironment } from './environment.js';

/** The named features on a test's own database, without HTTP. Close it before the database is dropped. */
export async function aProduct(
  database: TestDatabase,
  features: NonNullable<ModuleMetadata['imports']>,
  variables: Record<string, string> = {},
): Promise<TestingModule> {
  const product = await Test.createTestingModule({
    imports: [KernelModule.forRoot(testEnvironment(database.appUrl, variables)), AccessModule, ...features],
  }).compile();
  return product.init();
}
