import type { DynamicModule } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { Environment } from './environment.js';
import { EventWords } from './event-words.js';
import { HotReads } from './hot-reads.js';
import { Journal } from './journal.js';
import { LiveTopics } from './live-topics.js';
import { Mailing } from './mailing.js';
import { Outbox } from './outbox.js';
import { RuntimeRoleCheck } from './runtime-role.check.js';
import { Settings } from './settings.js';

/** What every feature stands on. */
@Global()
@Module({})
export class KernelModule {
  /** `answersRequests`: a statement may not take longer than somebody waits for an answer. */
  static forRoot(
    environment: Environment,
    clock = new Clock(),
    { answersRequests = false } = {},
  ): DynamicModule {
    const provided = [Database, EventWords, HotReads, Journal, LiveTopics, Mailing, Outbox, Settings];
    return {
      module: KernelModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: environment.databaseUrl,
          poolSize: environment.writePoolSize,
          ...(answersRequests && { extra: { statement_timeout: environment.statementTimeoutMs } }),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 500,
          // A lost idle connection is replaced, not fatal.
          poolErrorHandler: () => undefined,
        }),
      ],
      providers: [
        { provide: Environment, useValue: environment },
        { provide: Clock, useValue: clock },
        RuntimeRoleCheck,
        ...provided,
      ],
      exports: [Environment, Clock, ...provided],
    };
  }
}
