import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { cursorShapes, PageQuery, readCursor } from '#kernel/http/paging.js';
import type { AccessReportPlace } from './access-report.repository.js';
import { CaseloadService } from './caseload.service.js';
import { AccessReportDto } from './access-report.dto.js';
import { DossierDto } from './dossier.dto.js';

const json = 'application/json; charset=utf-8';

@ApiTags('Deelnemers')
@Controller('participants/:id')
export class DossierController {
  constructor(private readonly caseload: CaseloadService) {}

  @Get()
  @Allow('participant.view')
  @Header('content-type', json)
  @ApiOperation({
    operationId: 'getDossier',
    summary: 'Het dossier van een deelnemer; wie het opent wordt bewaard',
  })
  @ApiOkResponse({ type: DossierDto })
  @ApiRefusals(404)
  async dossier(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const dossier = await this.caseload.dossier(actor, id);
    // The text is passed through unread; its version stands in front.
    void reply.header('etag', `"${/\d+/.exec(dossier)![0]}"`);
    return dossier;
  }

  @Get('access-log')
  @Allow('accessLog.view')
  @Header('content-type', json)
  @ApiOperation({
    operationId: 'listAccessLog',
    summary: 'Wie dit dossier heeft ingezien, wanneer en waarom',
  })
  @ApiOkResponse({ type: AccessReportDto })
  @ApiRefusals(400, 404)
  whoLooked(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<string> {
    return this.caseload.whoLooked(actor, id, cursor ? placeOf(cursor) : null, limit);
  }
}

function placeOf(cursor: string): AccessReportPlace {
  const [before, upTo] = readCursor(cursor, [cursorShapes.number, cursorShapes.number]);
  return { before: before!, upTo: upTo! };
}
