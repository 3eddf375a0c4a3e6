import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { cursorShapes, readCursor, writeCursor } from '#kernel/http/paging.js';
import type { HandoverDossierDto } from './dossier/dossier.dto.js';
import { HandoverAnswerService } from './handover-answer.service.js';
import { asDossier, type HandoverDossier } from './handover-dossier.rules.js';
import { HandoverVersionDto } from './handover-version.dto.js';
import { HandoverReadingService, type SeenHandover } from './handover-reading.service.js';
import { HandoverRedirectService } from './handover-redirect.service.js';
import {
  HandoverAcceptanceDto,
  HandoverDeclinationDto,
  HandoverDto,
  type HandoverItemDto,
  HandoverPageDto,
  HandoverQuery,
  HandoverRedirectionDto,
  HandoverWithdrawalDto,
} from './handover.dto.js';

@ApiTags('Overdracht')
@Controller('handovers')
export class HandoverController {
  constructor(
    private readonly reading: HandoverReadingService,
    private readonly answers: HandoverAnswerService,
    private readonly redirects: HandoverRedirectService,
  ) {}

  @Get()
  @Allow('handover.view')
  @ApiOperation({
    operationId: 'listHandovers',
    summary: 'Overdrachten, de nieuwste eerst of wie het langst wacht eerst',
  })
  @ApiOkResponse({ type: HandoverPageDto })
  @ApiRefusals(400)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor, box, state, order = 'newest', teamId }: HandoverQuery,
  ): Promise<HandoverPageDto> {
    const [after = null] = cursor ? readCursor(cursor, [cursorShapes.id]) : [];
    const found = await this.reading.page(actor, { box, state, order, teamId, after, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(asItem),
      nextCursor: found.length > limit && last ? writeCursor([last.id]) : null,
    };
  }

  @Get(':id')
  @Allow('handover.view')
  @ApiOperation({ operationId: 'getHandover', summary: 'Eén overdracht met het overdrachtsdossier' })
  @ApiOkResponse({ type: HandoverDto })
  @ApiRefusals(404)
  async get(@CurrentActor() actor: Actor, @PathId() id: string): Promise<HandoverDto> {
    const handover = await this.reading.get(actor, id);
    const { dossier, dossierNumber, parts, ticked, versions, questions, warm, meeting, person } = handover;
    return {
      ...asItem(handover),
      ...{ dossierNumber, parts: [...parts], ticked: [...ticked], questions: [...questions] },
      dossier: dossier && dossierDto(dossier),
      person: person && { ...person },
      versions: versions.map(({ content, ...version }) => ({
        ...version,
        dossier: dossierDto(asDossier(content)),
      })),
      meeting: warm && dossier ? { ...meeting } : null,
    };
  }

  @Put(':id/acceptance')
  @Allow('handover.answer')
  @AsksVersion()
  @ApiOperation({ operationId: 'acceptHandover', summary: 'Neem aan: de ontvanger wordt aanspreekpunt' })
  @ApiBody({ type: HandoverAcceptanceDto, required: false })
  @ApiOkResponse({ type: HandoverVersionDto })
  @ApiRefusals(400, 404, 409, 422)
  accept(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason, aboveCeilingReason }: HandoverAcceptanceDto,
  ): Promise<HandoverVersionDto> {
    return this.answers.accept(actor, id, version, { reason, aboveCeilingReason });
  }

  @Put(':id/declination')
  @Allow('handover.answer')
  @AsksVersion()
  @ApiOperation({ operationId: 'declineHandover', summary: 'Wijs af, met de reden' })
  @ApiOkResponse({ type: HandoverVersionDto })
  @ApiRefusals(400, 404, 409)
  decline(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: HandoverDeclinationDto,
  ): Promise<HandoverVersionDto> {
    return this.answers.decline(actor, id, version, reason);
  }

  @Put(':id/withdrawal')
  @Allow('handover.offer')
  @AsksVersion()
  @ApiOperation({ operationId: 'withdrawHandover', summary: 'Trek het aanbod in' })
  @ApiOkResponse({ type: HandoverVersionDto })
  @ApiRefusals(400, 404, 409)
  withdraw(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: HandoverWithdrawalDto,
  ): Promise<HandoverVersionDto> {
    return this.answers.withdraw(actor, id, version, reason || null);
  }

  @Put(':id/redirection')
  @Allow('handover.offer')
  @AsksVersion()
  @ApiOperation({
    operationId: 'redirectHandover',
    summary: 'Bied aan een ander aan; het antwoord is de nieuwe overdracht',
  })
  @ApiOkResponse({ type: HandoverVersionDto })
  @ApiRefusals(400, 404, 409, 422)
  redirect(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { toUserId, reason, aboveCeilingReason }: HandoverRedirectionDto,
  ): Promise<HandoverVersionDto> {
    return this.redirects.redirect(actor, id, version, {
      toUserId,
      reason: reason || null,
      aboveCeilingReason: aboveCeilingReason || null,
    });
  }
}

const dossierDto = ({ openTasks, deadlines, ...texts }: HandoverDossier): HandoverDossierDto => ({
  ...texts,
  openTasks: openTasks.map((task) => ({ ...task })),
  deadlines: deadlines.map((deadline) => ({ ...deadline })),
});

const asItem = (handover: SeenHandover): HandoverItemDto => ({
  id: handover.id,
  state: handover.state,
  version: handover.version,
  trajectoryId: handover.trajectoryId,
  participant: {
    id: handover.participantId,
    name: handover.participantName,
    opensRecord: handover.opensRecord,
  },
  from: { id: handover.fromUserId, name: handover.fromName },
  to: { id: handover.toUserId, name: handover.toName },
  warm: handover.warm,
  meetingOn: handover.meetingOn,
  askedBack: handover.askedBack,
  offeredAt: handover.offeredAt,
  escalateOn: handover.escalateOn,
  expiresOn: handover.expiresOn,
  workingDaysLeft: handover.workingDaysLeft,
  reminded: handover.reminded,
  escalated: handover.escalated,
  closedAt: handover.closedAt,
  closedBy: handover.closedById ? { id: handover.closedById, name: handover.closedByName! } : null,
  reason: handover.reason,
  aboveCeilingReason: handover.aboveCeilingReason,
  can: [...handover.can],
});
