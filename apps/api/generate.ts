import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Environment } from '#kernel/environment.js';
import { ApiModule } from './api.module.js';
import { openApiDocument } from './openapi.js';

/** Writes the OpenAPI document to the file named on the command line. Needs no database: nothing is started. */
const target = process.argv[2];
if (!target) throw new Error('Name the file to write.');
const key = randomBytes(32).toString('base64');
const environment = Environment.from({
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  BSN_KEY: key,
  BSN_HMAC_KEY: key,
  SESSION_KEY: key,
});
/** Two classes under one schema name overwrite each other; what makes the document only warns of that. */
const strict = {
  log: () => undefined,
  error: console.error,
  warn: (message: unknown): void => {
    if (String(message).startsWith('Duplicate DTO')) throw new Error(String(message));
  },
};
const app = await NestFactory.create(ApiModule.forRoot(environment), new FastifyAdapter(), {
  preview: true,
  logger: strict,
  abortOnError: false,
});
app.setGlobalPrefix('api/v1');
writeFileSync(target, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
process.exit(0);
