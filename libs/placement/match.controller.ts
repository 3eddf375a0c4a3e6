import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { cursorShapes, readCursor, writeCursor } from '#kernel/http/paging.js';
import { lookingStages } from './match-list.rules.js';
import type { MatchPlace } from './match-list.rules.js';
import {
  ParticipantMatchPageDto,
  ParticipantMatchQuery,
  PlaceMatchPageDto,
  PlaceMatchQuery,
} from './match.dto.js';
import type { MatchPage } from './match.service.js';
import { MatchService } from './match.service.js';

@ApiTags('Wensen en matches')
@Controller()
export class MatchController {
  constructor(private readonly matches: MatchService) {}

  @Get('trajectories/:id/matches')
  @Allow('wish.view')
  @ApiOperation({
    operationId: 'listPlaceMatches',
    summary: 'Open plaatsen voor de deelnemer, met wat past en niet',
  })
  @ApiOkResponse({ type: PlaceMatchPageDto })
  @ApiRefusals(400, 404)
  async places(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Query() { kind, municipalityCode, ...asked }: PlaceMatchQuery,
  ): Promise<PlaceMatchPageDto> {
    const filters = { kind: kind ?? null, municipalityCode: municipalityCode ?? null };
    return answered(await this.matches.placesFor(actor, id, { ...filters, ...pagingOf(asked) }));
  }

  @Get('places/:id/matches')
  @Allow('wish.view')
  @ApiOperation({
    operationId: 'listParticipantMatches',
    summary: 'Uw deelnemers voor een plaats, met wat past en niet',
  })
  @ApiOkResponse({ type: ParticipantMatchPageDto })
  @ApiRefusals(400, 404)
  async participants(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Query() { stage, ...asked }: ParticipantMatchQuery,
  ): Promise<ParticipantMatchPageDto> {
    const stages = stage?.length ? stage : lookingStages;
    return answered(await this.matches.seekersFor(actor, id, { stages, ...pagingOf(asked) }));
  }
}

const shape = [cursorShapes.number, cursorShapes.number, cursorShapes.id];

const pagingOf = ({
  cursor,
  limit,
  withoutConflicts,
}: Omit<PlaceMatchQuery, 'kind' | 'municipalityCode'>) => ({
  after: cursor ? placeIn(cursor) : null,
  limit: limit ?? 25,
  withoutConflicts: withoutConflicts ?? false,
});

function placeIn(cursor: string): MatchPlace {
  const [conflicts, fits, id] = readCursor(cursor, shape);
  return { conflicts: Number(conflicts), fits: Number(fits), id: id! };
}

const answered = <One>({ next, ...page }: MatchPage<One>) => ({
  ...page,
  nextCursor: next && writeCursor([next.conflicts, next.fits, next.id]),
});
