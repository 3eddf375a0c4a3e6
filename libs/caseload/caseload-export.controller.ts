import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { CaseloadExportService } from './caseload-export.service.js';
import { selectionOf } from './caseload-selection.js';
import { WORKBOOK_TYPE } from './caseload-workbook.js';
import { CaseloadSelectionQuery } from './caseload.dto.js';

@ApiTags('Werklijst')
@Controller('caseload/export')
export class CaseloadExportController {
  constructor(
    private readonly exports: CaseloadExportService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('caseload.export')
  @ApiOperation({
    operationId: 'exportCaseload',
    summary: 'De werklijst als werkmap; van elke deelnemer erin wordt bewaard wie die meenam',
  })
  @ApiOkResponse({
    description: 'Een werkmap (.xlsx) met hoogstens 5.000 trajecten',
    content: { [WORKBOOK_TYPE]: { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiRefusals(400, 422)
  async take(
    @CurrentActor() actor: Actor,
    @Query() asked: CaseloadSelectionQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const workbook = await this.exports.workbook(actor, selectionOf(actor, asked, today));
    await reply
      .type(WORKBOOK_TYPE)
      .header('content-disposition', `attachment; filename="werklijst-${today}.xlsx"`)
      .send(workbook);
  }
}
