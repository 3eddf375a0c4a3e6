import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { AccessModule } from '#access/access.module.js';
import { ImportModule } from '#intake/import/import.module.js';
import type { Environment } from '#kernel/environment.js';
import { KernelModule } from '#kernel/kernel.module.js';
import { ImportCommand } from './import-command.js';

/** What the import needs when it runs by itself. */
@Module({})
export class ImportCommandModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: ImportCommandModule,
      imports: [KernelModule.forRoot(environment), AccessModule, ImportModule],
      providers: [ImportCommand],
    };
  }
}
