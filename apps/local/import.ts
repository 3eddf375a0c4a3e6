import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Environment } from '#kernel/environment.js';
import { Refusal } from '#kernel/refusal.js';
import { importOptions } from './import-options.js';
import { ImportCommandModule } from './import-command.module.js';
import { ImportCommand } from './import-command.js';
import { connectBeside } from './own-connection.js';
import { StartFailure } from './start-failure.js';

/** `npm run import -- --annex FILE --mtb FILE --podium24 FILE [--dry-run] [--report report.json] [--contact-person NAME]` */
try {
  const options = importOptions(process.argv.slice(2));
  const connected = await connectBeside(process.env);
  try {
    const app = await NestFactory.createApplicationContext(
      ImportCommandModule.forRoot(Environment.from(connected.environment)),
      { logger: ['error', 'warn'], abortOnError: false },
    );
    try {
      process.exitCode = (await app.get(ImportCommand).run(options)) ? 0 : 1;
    } finally {
      await app.close();
    }
  } finally {
    await connected.close();
  }
} catch (error) {
  if (error instanceof Refusal) console.error(error.kind.detail(error.facts));
  else if (error instanceof StartFailure) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}
