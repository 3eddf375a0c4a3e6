import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Environment } from '#kernel/environment.js';
import type { ActingRequest } from '#kernel/http/allow.js';
import { ANYBODY, isUnattended, PERMISSION, SIGNED_IN } from '#kernel/http/allow.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { accessRefusals } from './access.refusals.js';
import { actorOf } from './actor.rules.js';
import { csrfTokenMatches, SESSION_COOKIE, tokenHash } from './session-token.js';
import { SessionRepository } from './session.repository.js';

const readingMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * The door of every route: closed unless the route asks a permission and the actor has it. The session is looked up
 * at each request, so ending it, closing the account or changing a role works at once.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionRepository,
    private readonly environment: Environment,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<string | undefined>(PERMISSION, context.getHandler());
    if (permission === ANYBODY) return true;
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const token = request.cookies[SESSION_COOKIE];
    const used = !isUnattended(context.getHandler(), request.headers);
    const user = token ? await this.sessions.find(tokenHash(token), used) : null;
    if (!token || !user) throw new Refusal(accessRefusals.notSignedIn);
    request.actor = actorOf(user);
    if (permission === undefined) throw new Refusal(refusals.notAllowed);
    if (permission !== SIGNED_IN && !request.actor.permissions.has(permission)) {
      throw new Refusal(refusals.notAllowed);
    }
    if (
      !readingMethods.includes(request.method) &&
      !csrfTokenMatches(this.environment, token, request.headers['x-csrf-token'])
    ) {
      throw new Refusal(accessRefusals.csrf);
    }
    return true;
  }
}
