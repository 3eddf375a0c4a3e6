import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { cursorShapes, readCursor } from '#kernel/http/paging.js';
import { selectionOf } from './caseload-selection.js';
import { CaseloadCountsDto, CaseloadPageDto, CaseloadQuery } from './caseload.dto.js';
import type { CaseloadPlace } from './caseload.repository.js';
import type { CaseloadSort } from './caseload.rules.js';
import { CaseloadService } from './caseload.service.js';

const json = 'application/json; charset=utf-8';
const instant = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;
/** How a cursor gives the value that the list is sorted by; a name is looked up. */
const sortShapes: Record<CaseloadSort, readonly RegExp[]> = {
  dueOn: [cursorShapes.date],
  name: [],
  '-name': [],
  stageSince: [instant],
  '-stageSince': [instant],
  '-endedAt': [instant],
};

@ApiTags('Werklijst')
@Controller('caseload')
export class CaseloadController {
  constructor(
    private readonly caseload: CaseloadService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('caseload.view')
  @Header('content-type', json)
  @ApiOperation({ operationId: 'listCaseload', summary: 'De werklijst: trajecten met wat het eerst moet' })
  @ApiOkResponse({ type: CaseloadPageDto })
  @ApiRefusals(400)
  list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor, ...asked }: CaseloadQuery,
  ): Promise<string> {
    const selection = selectionOf(actor, asked, this.clock.today());
    return this.caseload.page(actor, { ...selection, after: placeOf(selection.sort, cursor), limit });
  }

  @Get('counts')
  @Allow('caseload.view')
  @Header('content-type', json)
  @ApiOperation({
    operationId: 'countCaseload',
    summary: 'Hoeveel trajecten elk overzicht van de werklijst heeft',
  })
  @ApiOkResponse({ type: CaseloadCountsDto })
  counts(@CurrentActor() actor: Actor): Promise<string> {
    return this.caseload.counts(actor);
  }
}

function placeOf(sort: CaseloadSort, cursor: string | undefined): CaseloadPlace | null {
  if (!cursor) return null;
  const key = readCursor(cursor, [...sortShapes[sort], cursorShapes.id]);
  return { value: key.length > 1 ? key[0]! : null, trajectoryId: key.at(-1)! };
}
