import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor, SIGNED_IN, Unattended } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { SESSION_COOKIE, tokenHash } from '#access/session-token.js';
import { ChangeDto } from './event.dto.js';
import { LiveStreams } from './live-streams.service.js';

@ApiTags('Meldingen')
@Controller('events')
export class EventController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @Allow(SIGNED_IN)
  @Unattended()
  @ApiExtraModels(ChangeDto)
  @ApiOperation({
    operationId: 'listenToChanges',
    summary: 'Hoor van wijzigingen die u mag zien, zolang de verbinding open staat (server-sent events)',
    description:
      '`ready`: begin van elke verbinding. `change`: er is iets gewijzigd; `data` is een `Change`. `resync`: er kan ' +
      'iets gemist zijn, haal opnieuw op wat op het scherm staat. `ended`: de sessie is voorbij; hierna sluit de ' +
      'verbinding. Elke 25 seconden komt er een regel commentaar.',
  })
  @ApiOkResponse({
    description: 'Een stroom van gebeurtenissen',
    content: {
      'text/event-stream': {
        schema: {
          type: 'string',
          example:
            'event: change\ndata: {"topic":"participant","id":"0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10"}\n\n',
        },
      },
    },
  })
  @ApiRefusals(429)
  listen(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const stream = this.streams.add(actor, tokenHash(request.cookies[SESSION_COOKIE]!));
    // Not kept alive: when the stream ends so does the connection, and the process need not wait for it to stop.
    void reply
      .headers({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no', connection: 'close' })
      .send(stream.body);
  }
}
