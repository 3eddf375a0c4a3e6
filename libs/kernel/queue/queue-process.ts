import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Flows } from './flows.js';
import { JobConsumers } from './job-consumers.js';
import { OutboxRelay } from './outbox-relay.js';
import { Queues } from './queues.js';

/** Starts and stops the parts of the queue in the order in which they need each other. */
@Injectable()
export class QueueProcess implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly relay: OutboxRelay,
    private readonly consumers: JobConsumers,
    private readonly queues: Queues,
    private readonly flows: Flows,
  ) {}

  onApplicationBootstrap(): void {
    this.consumers.start();
    this.relay.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.relay.stop(), this.consumers.stop()]);
    await Promise.all([this.queues.close(), this.flows.close()]);
  }
}
