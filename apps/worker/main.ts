import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Environment } from '#kernel/environment.js';
import { WorkerModule } from './worker.module.js';

const worker = await NestFactory.createApplicationContext(
  WorkerModule.forRoot(Environment.from(process.env)),
  { logger: ['error', 'warn'], abortOnError: false },
);
// SIGTERM and SIGINT let running jobs end first.
worker.enableShutdownHooks(['SIGTERM', 'SIGINT']);
