import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Environment } from '#kernel/environment.js';
import { ImportCommandModule } from './import-command.module.js';
import { ImportCommand } from './import-command.js';
import type { ImportOptions } from './import-options.js';
import { connectBeside } from './own-connection.js';

/** The import on the server that runs, or on one of its own; whether every file could be read. */
export async function runImport(options: ImportOptions): Promise<boolean> {
  const connected = await connectBeside(process.env);
  try {
    const app = await NestFactory.createApplicationContext(
      ImportCommandModule.forRoot(Environment.from(connected.environment)),
      { logger: ['error', 'warn'], abortOnError: false },
    );
    try {
      return await app.get(ImportCommand).run(options);
    } finally {
      await app.close();
    }
  } finally {
    await connected.close();
  }
}
