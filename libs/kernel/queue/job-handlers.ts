import type { OnModuleInit } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { HandledJob, LongHandler, PartedHandler, ShortHandler } from './handles-job.js';
import { JobFailed } from './failure-code.js';
import { HANDLED_JOB } from './handles-job.js';
import type { JobTable } from './job.rules.js';
import type { QueueName } from './queue-names.js';
import type { PartedWork } from './parted-work.js';
import { handlerProblems } from './job.rules.js';

export const JOB_TABLES = Symbol('job tables');

type Handler =
  | { readonly job: string; readonly kind: 'short'; readonly run: ShortHandler }
  | { readonly job: string; readonly kind: 'long' | 'outside'; readonly run: LongHandler }
  | { readonly job: string; readonly kind: 'parted'; readonly run: PartedHandler };

/** Every handler of the application, found on its providers at boot. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  private handlers: ReadonlyMap<string, Handler> = new Map();

  constructor(
    @Inject(JOB_TABLES) private readonly tables: readonly JobTable[],
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const found = this.discovery.getProviders().flatMap(({ instance }) => this.handlersOf(instance));
    const problems = handlerProblems(
      this.tables,
      found.map(({ job }) => job),
    );
    if (problems.length > 0) throw new Error(`De wachtrij klopt niet:\n- ${problems.join('\n- ')}`);
    this.handlers = new Map(found.map((handler) => [handler.job, handler]));
  }

  /** False for work that another version of the product left. */
  knows(job: string): boolean {
    return this.handlers.has(job);
  }

  /** Where a job waits that is not done in parts. */
  queueOf(job: string): Exclude<QueueName, 'doorloop-parts'> {
    const kind = this.handlers.get(job)?.kind;
    return kind === 'long' || kind === 'outside' ? `doorloop-${kind}` : 'doorloop-short';
  }

  isParted(job: string): boolean {
    return this.handlers.get(job)?.kind === 'parted';
  }

  short(job: string): ShortHandler {
    const handler = this.handlers.get(job);
    if (handler?.kind !== 'short') throw new JobFailed('no-handler');
    return handler.run;
  }

  long(job: string): LongHandler {
    const handler = this.handlers.get(job);
    if (handler?.kind !== 'long' && handler?.kind !== 'outside') throw new JobFailed('no-handler');
    return handler.run;
  }

  parted(job: string): PartedWork {
    const handler = this.handlers.get(job);
    if (handler?.kind !== 'parted') throw new JobFailed('no-handler');
    return handler.run();
  }

  private handlersOf(provider: unknown): Handler[] {
    if (typeof provider !== 'object' || provider === null) return [];
    const prototype = Object.getPrototypeOf(provider) as Record<string, Function> | null;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handled = this.reflector.get<HandledJob | undefined>(HANDLED_JOB, prototype![name]!);
      return handled ? [{ ...handled, run: prototype![name]!.bind(provider) } as Handler] : [];
    });
  }
}
