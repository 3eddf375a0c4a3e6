import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
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
import { cursorShapes, PageQuery, readCursor, writeCursor } from '#kernel/http/paging.js';
import { ArrangedSubstitutionDto, NewSubstitutionDto, SubstitutionPageDto } from './substitution.dto.js';
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
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<SubstitutionPageDto> {
    const [before = null] = cursor ? readCursor(cursor, [cursorShapes.id]) : [];
    const found = await this.substitutions.page(actor, before, limit + 1);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((one) => ({
        id: one.id,
        absent: { id: one.absentUserId, name: one.absentName },
        substitute: { id: one.substituteId, name: one.substituteName },
        from: one.from,
        until: one.until,
      })),
      nextCursor: found.length > limit && last ? writeCursor([last.id]) : null,
    };
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
