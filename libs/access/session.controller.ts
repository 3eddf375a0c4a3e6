import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { Environment } from '#kernel/environment.js';
import { Allow, ANYBODY, CurrentActor, SIGNED_IN } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { Refusal } from '#kernel/refusal.js';
import { accessRefusals } from './access.refusals.js';
import { actorOf } from './actor.rules.js';
import { PasswordGuard } from './password.guard.js';
import { csrfToken, SESSION_COOKIE, sessionCookie, tokenHash } from './session-token.js';
import { SessionDto, SignInDto } from './session.dto.js';
import type { CheckedUser } from './session.repository.js';
import { SessionRepository } from './session.repository.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('Inloggen')
@Controller('sessions')
export class SessionController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionRepository,
    private readonly environment: Environment,
  ) {}

  @Post()
  @Allow(ANYBODY)
  @UseGuards(PasswordGuard)
  @ApiOperation({ operationId: 'signIn', summary: 'Log in met gebruikersnaam en wachtwoord' })
  @ApiBody({ type: SignInDto })
  @ApiCreatedResponse({ type: SessionDto })
  @ApiRefusals(400, 401, 429)
  async create(
    @Body() _credentials: SignInDto,
    @Req() request: FastifyRequest & { user: CheckedUser },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const token = await this.signIn.openSession(request.user);
    const user = await this.sessions.find(tokenHash(token));
    if (!user) throw new Refusal(accessRefusals.wrongCredentials);
    void reply.setCookie(SESSION_COOKIE, token, sessionCookie);
    return this.describe(actorOf(user), token);
  }

  @Get('current')
  @Allow(SIGNED_IN)
  @ApiOperation({ operationId: 'getCurrentSession', summary: 'Wie is ingelogd, en wat mag die' })
  @ApiOkResponse({ type: SessionDto })
  current(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): SessionDto {
    return this.describe(actor, request.cookies[SESSION_COOKIE]!);
  }

  @Delete('current')
  @HttpCode(204)
  @Allow(SIGNED_IN)
  @ApiOperation({ operationId: 'signOut', summary: 'Log uit' })
  @ApiNoContentResponse()
  async end(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIn.endSession(actor, request.cookies[SESSION_COOKIE]!);
    void reply.clearCookie(SESSION_COOKIE, sessionCookie);
  }

  private describe(actor: Actor, token: string): SessionDto {
    return {
      userId: actor.userId,
      displayName: actor.displayName,
      roles: [...actor.roles],
      permissions: [...actor.permissions].sort(),
      municipalityCodes: [...actor.scope.municipalityCodes],
      csrfToken: csrfToken(this.environment, token),
    };
  }
}
