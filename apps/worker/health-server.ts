import type { AddressInfo } from 'node:net';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Environment } from '#kernel/environment.js';
import { inTime, QueueProgress } from '#kernel/queue/queue-progress.js';
import { MailService } from '#mail/mail.service.js';

/** `/health/live`: the process runs. `/health/ready`: work gets done here, with the figures that say so. */
@Injectable()
export class HealthServer implements OnModuleInit, OnModuleDestroy {
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  constructor(
    private readonly environment: Environment,
    private readonly progress: QueueProgress,
    private readonly mails: MailService,
  ) {}

  /** Before the queue starts, so that a start that takes long can be looked into. */
  async onModuleInit(): Promise<void> {
    const { workerPort, host } = this.environment;
    await new Promise<void>((settle, fail) => {
      this.server.once('error', fail).listen(workerPort, host, settle);
    });
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  onModuleDestroy(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (method !== 'GET') return end(response, 405, { title: 'Alleen GET' });
    if (url === '/health/live') return end(response, 200, { live: true });
    if (url !== '/health/ready') return end(response, 404, { title: 'Niet gevonden' });
    const [report, mail] = await Promise.all([this.progress.report(), inTime(this.mails.health())]);
    // A mail server that is away is told, and is no reason to restart this process.
    end(response, report.ready ? 200 : 503, { ...report, mail: mail ?? { state: 'unknown' } });
  }
}

function end(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(body));
}
