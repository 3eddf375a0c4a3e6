import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { InvitationService } from './invitation.service.js';

@ApiTags('Overdracht')
@Controller('handovers/:id')
export class MeetingController {
  constructor(private readonly invitations: InvitationService) {}

  @Get('invitation')
  @Allow('handover.view')
  @ApiOperation({
    operationId: 'getHandoverInvitation',
    summary: 'Het driegesprek voor in een agenda; na intrekken of afwijzen: de afzegging',
  })
  @ApiOkResponse({
    description: 'Een afspraak (.ics) met van de deelnemer alleen een voorletter',
    content: { 'text/calendar': { schema: { type: 'string' } } },
  })
  @ApiRefusals(404)
  async take(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Req() { protocol, host }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const invitation = await this.invitations.of(actor, id, `${protocol}://${host}`);
    await reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="driegesprek.ics"')
      .send(invitation);
  }
}
