import type { ExecutionContext } from '@nestjs/common';
import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor.js';
import { ApiRefusals } from './api-refusals.js';

export const PERMISSION = 'doorloop:permission';
/** Permission of a route that anybody may call, signed in or not. */
export const ANYBODY = 'anybody';
/** Permission of a route that everybody who is signed in may call. */
export const SIGNED_IN = 'signedIn';

/** The permission a route asks. A route without one is closed to everybody. */
export const Allow = (permission: string): MethodDecorator =>
  applyDecorators(
    SetMetadata(PERMISSION, permission),
    ...(permission === ANYBODY ? [] : [ApiCookieAuth(), ApiRefusals(401, 403)]),
  );

const UNATTENDED = 'doorloop:unattended';

/** A route that programs call by themselves: it does not count as use of the session. */
export const Unattended = (): MethodDecorator => SetMetadata(UNATTENDED, true);

/** A client says so of what it fetches without anybody asking, with the header `X-Background`. */
export const isUnattended = (handler: Function, headers: FastifyRequest['headers']): boolean =>
  Reflect.getMetadata(UNATTENDED, handler) === true || headers['x-background'] !== undefined;

export type ActingRequest = FastifyRequest & { actor?: Actor };

/** The actor of this request, as the session guard found them. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActingRequest>();
  if (!actor) throw new Error('A route that needs an actor must ask a permission.');
  return actor;
});
