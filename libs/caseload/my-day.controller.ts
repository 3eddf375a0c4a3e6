import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { CaseloadService } from './caseload.service.js';
import { MyDayDto } from './my-day.dto.js';

@ApiTags('Werklijst')
@Controller('my-day')
export class MyDayController {
  constructor(private readonly caseload: CaseloadService) {}

  @Get()
  @Allow('caseload.view')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    operationId: 'getMyDay',
    summary: 'Wat er vandaag op u wacht, en op wie u waarneemt',
  })
  @ApiOkResponse({ type: MyDayDto })
  read(@CurrentActor() actor: Actor): Promise<string> {
    return this.caseload.myDay(actor);
  }
}
