import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HotReads } from '#kernel/hot-reads.js';
import { Allow, ANYBODY } from '#kernel/http/allow.js';
import { Refusal, refusals } from '#kernel/refusal.js';

/** For whoever keeps the process running; not part of the API. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly reads: HotReads) {}

  @Get('live')
  @HttpCode(200)
  @Allow(ANYBODY)
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready when the database answers as the role that may own nothing. */
  @Get('ready')
  @HttpCode(200)
  @Allow(ANYBODY)
  async ready(): Promise<{ status: string }> {
    const answer = await this.reads
      .row<{ role: string }>({ name: 'ready', text: 'SELECT current_user AS role' }, [])
      .catch(() => undefined);
    if (answer?.role !== 'doorloop_app') throw new Refusal(refusals.busy);
    return { status: 'ok' };
  }
}
