import { Module } from '@nestjs/common';
import { RequestController } from './request.controller.js';
import { RequestModule } from './request.module.js';

/** Requests for another contact person, through HTTP. */
@Module({ imports: [RequestModule], controllers: [RequestController] })
export class RequestApiModule {}
