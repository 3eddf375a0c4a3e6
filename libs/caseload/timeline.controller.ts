import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { cursorShapes, readCursor, writeCursor } from '#kernel/http/paging.js';
import { TimelinePageDto, TimelineQuery } from './timeline.dto.js';
import { TimelineService } from './timeline.service.js';

@ApiTags('Deelnemers')
@Controller('participants')
export class TimelineController {
  constructor(private readonly timeline: TimelineService) {}

  @Get(':id/timeline')
  @Allow('trajectory.view')
  @ApiOperation({ operationId: 'getTimeline', summary: 'Wat er in een dossier gebeurde, nieuwste eerst' })
  @ApiOkResponse({ type: TimelinePageDto })
  @ApiRefusals(400, 404)
  async page(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Query() { limit = 50, cursor, kinds }: TimelineQuery,
  ): Promise<TimelinePageDto> {
    const [before] = cursor ? readCursor(cursor, [cursorShapes.number]) : [];
    const found = await this.timeline.page(actor, id, {
      ...(kinds && { kinds }),
      before: before ?? null,
      limit: limit + 1,
    });
    const lines = found.slice(0, limit);
    return {
      items: lines.map((line) => ({ ...line, at: line.at.toISOString() })),
      nextCursor: found.length > limit ? writeCursor([lines.at(-1)!.id]) : null,
    };
  }
}
