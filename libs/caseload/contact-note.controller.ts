import { Body, Controller, Delete, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { ContactNoteChangeDto, ContactNoteDto, ContactNoteRequestDto } from './contact-note.dto.js';
import { ContactNoteService } from './contact-note.service.js';

@ApiTags('Contactmomenten')
@Controller()
export class ContactNoteController {
  constructor(private readonly notes: ContactNoteService) {}

  @Post('trajectories/:id/contact-notes')
  @Allow('casework.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'addContactNote',
    summary: 'Leg een contactmoment vast; het eerste met de deelnemer rondt de termijn eerste contact af',
  })
  @ApiCreatedResponse({ type: ContactNoteDto })
  @ApiRefusals(400, 404, 409, 422)
  add(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() note: ContactNoteRequestDto,
  ): Promise<ContactNoteDto> {
    return this.notes.add(actor, id, note);
  }

  @Patch('contact-notes/:id')
  @Allow('casework.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'changeContactNote', summary: 'Wijzig uw eigen notitie, binnen 24 uur' })
  @ApiOkResponse({ type: ContactNoteDto })
  @ApiRefusals(400, 404, 409, 422)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: ContactNoteChangeDto,
  ): Promise<ContactNoteDto> {
    return this.notes.change(actor, id, version, change);
  }

  @Put('contact-notes/:id/withdrawal')
  @Allow('casework.write')
  @ApiOperation({
    operationId: 'withdrawContactNote',
    summary: 'Trek uw eigen notitie in, binnen 24 uur; mag twee keer',
  })
  @ApiOkResponse({ type: ContactNoteDto })
  @ApiRefusals(404, 409)
  withdraw(@CurrentActor() actor: Actor, @PathId() id: string): Promise<ContactNoteDto> {
    return this.notes.withdraw(actor, id);
  }

  @Delete('contact-notes/:id/withdrawal')
  @Allow('casework.write')
  @ApiOperation({ operationId: 'restoreContactNote', summary: 'Maak het intrekken van een notitie ongedaan' })
  @ApiOkResponse({ type: ContactNoteDto })
  @ApiRefusals(404, 409)
  restore(@CurrentActor() actor: Actor, @PathId() id: string): Promise<ContactNoteDto> {
    return this.notes.restore(actor, id);
  }
}
