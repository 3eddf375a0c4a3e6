import { Module } from '@nestjs/common';
import { PromiseController } from './promise.controller.js';
import { PromiseRepository } from './promise.repository.js';
import { PromiseService } from './promise.service.js';

/** Figures, through HTTP. */
@Module({ controllers: [PromiseController], providers: [PromiseRepository, PromiseService] })
export class ThroughputApiModule {}
