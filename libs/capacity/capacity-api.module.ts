import { Module } from '@nestjs/common';
import { CapacityModule } from './capacity.module.js';
import { LoadReadingService } from './load-reading.service.js';
import { LoadController } from './load.controller.js';

/** What a team carries, through HTTP. */
@Module({ imports: [CapacityModule], controllers: [LoadController], providers: [LoadReadingService] })
export class CapacityApiModule {}
