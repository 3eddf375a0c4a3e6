import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { cursorShapes, readCursor, writeCursor } from '#kernel/http/paging.js';
import { TeamPageQuery } from './team-query.dto.js';
import {
  ArrangedSubstitutionDto,
  NewSubstitutionDto,
  SubstitutionChangeDto,
  SubstitutionPageDto,
} from './substitution.dto.js';
import { SubstitutionService } from './substitution.service.js';

@ApiTags('Vervanging')
@Controller('substitutions')
export class SubstitutionController {
  constructor(private readonly substitutions: SubstitutionService) {}

  @Post()
  @Allow('substitution.arrange')
  @Idempotent()
  @ApiOperation({
    operationId: 'arrangeSubstitution',
    summary: 'Regel wie voor een afwezige collega waarneemt; het aanspreekpunt verandert niet',
  })
  @ApiCreatedResponse({ type: ArrangedSubstitutionDto })
  @ApiRefusals(400, 409)
  arrange(
    @CurrentActor() actor: Actor,
    @Body() substitution: NewSubstitutionDto,
  ): Promise<ArrangedSubstitutionDto> {
    return this.substitutions.arrange(actor, substitution);
  }

  @Get()
  @Allow('colleague.view')
  @ApiOperation({ operationId: 'listSubstitutions', summary: 'Lopende en komende vervangingen bij u' })
  @ApiOkResponse({ type: SubstitutionPageDto })
  @ApiRefusals(400)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor, teamId }: TeamPageQuery,
  ): Promise<SubstitutionPageDto> {
    const [before = null] = cursor ? readCursor(cursor, [cursorShapes.id]) : [];
    const found = await this.substitutions.page(actor, { before, limit: limit + 1, teamId: teamId ?? null });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((one) => ({
        id: one.id,
        absent: { id: one.absentUserId, name: one.absentName },
        substitute: { id: one.substituteId, name: one.substituteName },
        from: one.from,
        until: one.until,
        transferProposed: one.transferProposed,
        version: one.version,
        can: one.can,
      })),
      nextCursor: found.length > limit && last ? writeCursor([last.id]) : null,
    };
  }

  @Patch(':id')
  @Allow('substitution.arrange')
  @AsksVersion()
  @ApiOperation({
    operationId: 'changeSubstitution',
    summary: 'Laat een vervanging eerder of later eindigen',
  })
  @ApiOkResponse({ type: ArrangedSubstitutionDto })
  @ApiRefusals(400, 404, 409, 422)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { until }: SubstitutionChangeDto,
  ): Promise<ArrangedSubstitutionDto> {
    return this.substitutions.change(actor, id, version, until);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('substitution.arrange')
  @ApiOperation({ operationId: 'endSubstitution', summary: 'Beëindig een vervanging vanaf vandaag' })
  @ApiNoContentResponse()
  @ApiRefusals(404, 422)
  end(@CurrentActor() actor: Actor, @PathId() id: string): Promise<void> {
    return this.substitutions.end(actor, id);
  }
}
