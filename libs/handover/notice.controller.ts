import { Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { cursorShapes, readCursor, writeCursor } from '#kernel/http/paging.js';
import { NoticePageDto, NoticeQuery } from './notice.dto.js';
import { NoticeService } from './notice.service.js';

@ApiTags('Berichten')
@Controller('notices')
export class NoticeController {
  constructor(private readonly notices: NoticeService) {}

  @Get()
  @Allow('notice.view')
  @ApiOperation({ operationId: 'listNotices', summary: 'Berichten aan u, de nieuwste eerst' })
  @ApiOkResponse({ type: NoticePageDto })
  @ApiRefusals(400)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor, show }: NoticeQuery,
  ): Promise<NoticePageDto> {
    const [createdMicros, id] = cursor ? readCursor(cursor, [cursorShapes.number, cursorShapes.id]) : [];
    const { items, next } = await this.notices.page(actor, {
      unreadOnly: show === 'unread',
      before: createdMicros && id ? { createdMicros, id } : null,
      limit,
    });
    return { items, nextCursor: next && writeCursor([next.createdMicros, next.id]) };
  }

  @Put('reading')
  @HttpCode(204)
  @Allow('notice.view')
  @ApiOperation({ operationId: 'readAllNotices', summary: 'Al uw berichten zijn gelezen' })
  @ApiNoContentResponse()
  readAll(@CurrentActor() actor: Actor): Promise<void> {
    return this.notices.readAll(actor);
  }

  @Put(':id/reading')
  @HttpCode(204)
  @Allow('notice.view')
  @ApiOperation({ operationId: 'readNotice', summary: 'Dit bericht is gelezen' })
  @ApiNoContentResponse()
  @ApiRefusals(404)
  read(@CurrentActor() actor: Actor, @PathId() id: string): Promise<void> {
    return this.notices.read(actor, id);
  }
}
