import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { selectionOf } from './caseload-selection.js';
import { KeptViewDto, KeptViewListDto, KeptViewRequestDto } from './kept-view.dto.js';
import { KeptViewService } from './kept-view.service.js';

@ApiTags('Werklijst')
@Controller('kept-views')
export class KeptViewController {
  constructor(
    private readonly views: KeptViewService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('caseload.view')
  @ApiOperation({ operationId: 'listKeptViews', summary: 'De werklijsten die u onder een naam bewaarde' })
  @ApiOkResponse({ type: KeptViewListDto })
  async list(@CurrentActor() actor: Actor): Promise<KeptViewListDto> {
    return { items: (await this.views.all(actor)) as KeptViewDto[] };
  }

  @Post()
  @Allow('caseload.view')
  @Idempotent()
  @ApiOperation({ operationId: 'keepView', summary: 'Bewaar een werklijst onder een naam' })
  @ApiCreatedResponse({ type: KeptViewDto })
  @ApiRefusals(400, 409, 422)
  keep(@CurrentActor() actor: Actor, @Body() { name, selection }: KeptViewRequestDto): Promise<KeptViewDto> {
    // What the list would refuse is not kept either.
    selectionOf(actor, selection, this.clock.today());
    return this.views.keep(actor, { name, selection }) as Promise<KeptViewDto>;
  }

  @Delete(':id')
  @Allow('caseload.view')
  @HttpCode(204)
  @ApiOperation({ operationId: 'dropKeptView', summary: 'Verwijder een bewaarde werklijst van uzelf' })
  @ApiNoContentResponse({ description: 'De weergave is weg' })
  @ApiRefusals(404)
  drop(@CurrentActor() actor: Actor, @PathId() id: string): Promise<void> {
    return this.views.drop(actor, id);
  }
}
