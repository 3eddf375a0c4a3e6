import { Module } from '@nestjs/common';
import { NormController } from './norm.controller.js';
import { NormRepository } from './norm.repository.js';
import { NormService } from './norm.service.js';

/** The norms that administrators keep. */
@Module({ controllers: [NormController], providers: [NormRepository, NormService] })
export class NormApiModule {}
