import { Body, Controller, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { cursorShapes, PageQuery, readCursor, writeCursor } from '#kernel/http/paging.js';
import { TransferDecisionService } from './transfer-decision.service.js';
import { TransferEditService } from './transfer-edit.service.js';
import { TransferPlanningService } from './transfer-planning.service.js';
import { TransferReadingService } from './transfer-reading.service.js';
import { asItem, asSummary, asTransfer } from './transfer-view.js';
import {
  TransferConfirmationDto,
  TransferDivisionDto,
  TransferDto,
  TransferEditDto,
  TransferItemPageDto,
  TransferItemQuery,
  TransferPageDto,
  TransferPlanDto,
  TransferVersionDto,
} from './transfer.dto.js';

@ApiTags('Caseloadoverdracht')
@Controller('caseload-transfers')
export class TransferController {
  constructor(
    private readonly planning: TransferPlanningService,
    private readonly edits: TransferEditService,
    private readonly decisions: TransferDecisionService,
    private readonly reading: TransferReadingService,
  ) {}

  @Post()
  @Allow('transfer.plan')
  @Idempotent()
  @ApiOperation({
    operationId: 'planCaseloadTransfer',
    summary: 'Maak een voorstel om de trajecten van een collega over anderen te verdelen',
  })
  @ApiCreatedResponse({ type: TransferVersionDto })
  @ApiRefusals(400, 404, 422)
  plan(@CurrentActor() actor: Actor, @Body() plan: TransferPlanDto): Promise<TransferVersionDto> {
    return this.planning.plan(actor, plan);
  }

  @Get()
  @Allow('transfer.view')
  @ApiOperation({ operationId: 'listCaseloadTransfers', summary: 'Caseloadoverdrachten, de nieuwste eerst' })
  @ApiOkResponse({ type: TransferPageDto })
  @ApiRefusals(400)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<TransferPageDto> {
    const [before = null] = cursor ? readCursor(cursor, [cursorShapes.id]) : [];
    const found = await this.reading.page(actor, { before, limit: limit + 1 });
    return pageOf(found.map(asSummary), limit);
  }

  @Get(':id')
  @Allow('transfer.view')
  @ApiOperation({
    operationId: 'getCaseloadTransfer',
    summary: 'Eén caseloadoverdracht: hoe ver ze is, en wat elke ontvanger draagt',
  })
  @ApiOkResponse({ type: TransferDto })
  @ApiRefusals(404)
  async get(@CurrentActor() actor: Actor, @PathId() id: string): Promise<TransferDto> {
    return asTransfer(await this.reading.get(actor, id));
  }

  @Get(':id/items')
  @Allow('transfer.view')
  @ApiOperation({
    operationId: 'listCaseloadTransferItems',
    summary: 'De trajecten van een caseloadoverdracht; een ontvanger ziet wat naar hem of haar ging',
  })
  @ApiOkResponse({ type: TransferItemPageDto })
  @ApiRefusals(400, 404)
  async items(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Query() { limit = 50, cursor, state, toUserId, withoutReceiver }: TransferItemQuery,
  ): Promise<TransferItemPageDto> {
    const [after = null] = cursor ? readCursor(cursor, [cursorShapes.id]) : [];
    const found = await this.reading.itemPage(actor, id, {
      states: state ?? null,
      toUserId: toUserId ?? null,
      withoutReceiver: withoutReceiver ?? false,
      after,
      limit: limit + 1,
    });
    return pageOf(found.map(asItem), limit);
  }

  @Patch(':id/items')
  @Allow('transfer.plan')
  @AsksVersion()
  @ApiOperation({
    operationId: 'editCaseloadTransferItems',
    summary: 'Kies voor trajecten een andere ontvanger, of laat ze weg',
  })
  @ApiOkResponse({ type: TransferVersionDto })
  @ApiRefusals(400, 404, 409, 422)
  edit(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { items }: TransferEditDto,
  ): Promise<TransferVersionDto> {
    return this.edits.edit(actor, id, version, items);
  }

  @Put(':id/division')
  @Allow('transfer.plan')
  @AsksVersion()
  @ApiOperation({
    operationId: 'divideCaseloadTransfer',
    summary: 'Verdeel opnieuw over deze collega’s; wat met de hand gekozen is blijft',
  })
  @ApiOkResponse({ type: TransferVersionDto })
  @ApiRefusals(400, 404, 409, 422)
  divide(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { receiverIds }: TransferDivisionDto,
  ): Promise<TransferVersionDto> {
    return this.edits.redivide(actor, id, version, receiverIds);
  }

  @Put(':id/confirmation')
  @Allow('transfer.plan')
  @AsksVersion()
  @ApiOperation({
    operationId: 'confirmCaseloadTransfer',
    summary: 'Bevestig: vanaf nu gaat elk traject over naar zijn ontvanger',
  })
  @ApiOkResponse({ type: TransferVersionDto })
  @ApiRefusals(400, 404, 409, 422)
  confirm(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { aboveCeiling = [] }: TransferConfirmationDto,
  ): Promise<TransferVersionDto> {
    const reasons = Object.fromEntries(
      aboveCeiling.map(({ userId, reason }) => [userId.toLowerCase(), reason]),
    );
    return this.decisions.confirm(actor, id, version, reasons);
  }

  @Put(':id/cancellation')
  @Allow('transfer.plan')
  @AsksVersion()
  @ApiOperation({
    operationId: 'cancelCaseloadTransfer',
    summary: 'Stop: wat over is blijft over, de rest wordt niet begonnen',
  })
  @ApiOkResponse({ type: TransferVersionDto })
  @ApiRefusals(404, 409)
  cancel(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<TransferVersionDto> {
    return this.decisions.cancel(actor, id, version);
  }

  @Put(':id/retry')
  @Allow('transfer.plan')
  @AsksVersion()
  @ApiOperation({ operationId: 'retryCaseloadTransfer', summary: 'Probeer wat mislukte opnieuw' })
  @ApiOkResponse({ type: TransferVersionDto })
  @ApiRefusals(404, 409)
  retry(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<TransferVersionDto> {
    return this.decisions.retry(actor, id, version);
  }
}

/** One more than asked was read, to see whether there is a next page. */
function pageOf<Item extends { readonly id: string }>(found: readonly Item[], limit: number) {
  const items = found.slice(0, limit);
  return { items, nextCursor: found.length > limit ? writeCursor([items.at(-1)!.id]) : null };
}
