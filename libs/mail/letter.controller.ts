import { Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { cursorShapes, readCursor, writeCursor } from '#kernel/http/paging.js';
import { LetterDto, type LetterItemDto, LetterPageDto, LetterQuery } from './letter.dto.js';
import type { LetterItem } from './letter.repository.js';
import { addressLines } from './letter.rules.js';
import { LetterService } from './letter.service.js';

@ApiTags('Berichten')
@Controller('letters')
export class LetterController {
  constructor(private readonly letters: LetterService) {}

  @Get()
  @Allow('letter.send')
  @ApiOperation({
    operationId: 'listLetters',
    summary: 'Brieven aan deelnemers: nog te versturen, de oudste eerst, of verstuurd, de nieuwste eerst',
  })
  @ApiOkResponse({ type: LetterPageDto })
  @ApiRefusals(400)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor, show }: LetterQuery,
  ): Promise<LetterPageDto> {
    const [after = null] = cursor ? readCursor(cursor, [cursorShapes.id]) : [];
    const found = await this.letters.page(actor, { sent: show === 'sent', after, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(asItem),
      nextCursor: found.length > limit && last ? writeCursor([last.id]) : null,
    };
  }

  @Get(':id')
  @Allow('letter.send')
  @ApiOperation({ operationId: 'getLetter', summary: 'Eén brief, om af te drukken' })
  @ApiOkResponse({ type: LetterDto })
  @ApiRefusals(404)
  async get(@CurrentActor() actor: Actor, @PathId() id: string): Promise<LetterDto> {
    const letter = await this.letters.get(actor, id);
    const { name, address } = this.letters.organisation;
    return {
      ...asItem(letter),
      addressLines: addressLines(letter),
      overtaken: letter.overtaken,
      body: letter.body,
      letterhead: [name, ...(address?.split(',').map((line) => line.trim()) ?? [])],
    };
  }

  @Put(':id/sending')
  @HttpCode(204)
  @Allow('letter.send')
  @ApiOperation({ operationId: 'sendLetter', summary: 'Deze brief is verstuurd' })
  @ApiNoContentResponse()
  @ApiRefusals(404, 409)
  send(@CurrentActor() actor: Actor, @PathId() id: string): Promise<void> {
    return this.letters.send(actor, id);
  }

  @Delete(':id/sending')
  @HttpCode(204)
  @Allow('letter.send')
  @ApiOperation({ operationId: 'undoLetter', summary: 'Deze brief is toch niet verstuurd' })
  @ApiNoContentResponse()
  @ApiRefusals(404)
  undo(@CurrentActor() actor: Actor, @PathId() id: string): Promise<void> {
    return this.letters.undo(actor, id);
  }
}

const asItem = (letter: LetterItem): LetterItemDto => ({
  id: letter.id,
  kind: letter.kind,
  participant: { id: letter.participantId, name: letter.participantName },
  createdAt: letter.createdAt,
  sentAt: letter.sentAt,
  sentBy: letter.sentById ? { id: letter.sentById, name: letter.sentByName! } : null,
});
