import { Module } from '@nestjs/common';
import { AccessApiModule } from '#access/access-api.module.js';
import { EventController } from './event.controller.js';
import { LiveChanges } from './live-changes.service.js';
import { LiveStreams } from './live-streams.service.js';

/** Others' changes, told to who is connected. */
@Module({
  imports: [AccessApiModule],
  controllers: [EventController],
  providers: [LiveChanges, LiveStreams],
})
export class LiveApiModule {}
