import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { TransferReadingService } from './transfer-reading.service.js';
import { TransferableCaseloadsDto } from './transfer.dto.js';

@ApiTags('Caseloadoverdracht')
@Controller('transferable-caseloads')
export class TransferableCaseloadController {
  constructor(private readonly reading: TransferReadingService) {}

  @Get()
  @Allow('transfer.plan')
  @ApiOperation({
    operationId: 'listTransferableCaseloads',
    summary: 'Collega’s van wie u de lopende trajecten kunt overdragen, ook als hun account gesloten is',
  })
  @ApiOkResponse({ type: TransferableCaseloadsDto })
  async list(@CurrentActor() actor: Actor): Promise<TransferableCaseloadsDto> {
    return { items: await this.reading.transferable(actor) };
  }
}
