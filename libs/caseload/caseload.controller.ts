import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { cursorShapes, readCursor } from '#kernel/http/paging.js';
import { CaseloadPageDto, CaseloadQuery } from './caseload.dto.js';
import type { CaseloadSort } from './caseload.rules.js';
import { openingView } from './caseload.rules.js';
import { CaseloadService } from './caseload.service.js';

const sortShapes: Record<CaseloadSort, RegExp> = {
  dueOn: cursorShapes.date,
  name: cursorShapes.text,
  stageSince: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/,
};

@ApiTags('Werklijst')
@Controller('caseload')
export class CaseloadController {
  constructor(private readonly caseload: CaseloadService) {}

  @Get()
  @Allow('caseload.view')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ operationId: 'listCaseload', summary: 'De werklijst: trajecten met wat het eerst moet' })
  @ApiOkResponse({ type: CaseloadPageDto })
  @ApiRefusals(400)
  list(@CurrentActor() actor: Actor, @Query() query: CaseloadQuery): Promise<string> {
    const { view = openingView(actor), sort = 'dueOn', stage = null, limit = 50, cursor } = query;
    const after = cursor
      ? (readCursor(cursor, [sortShapes[sort], cursorShapes.id]) as [string, string])
      : null;
    return this.caseload.page(actor, { view, sort, stage, after, limit });
  }
}
