import type { ExecutionContext } from '@nestjs/common';
import { applyDecorators, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Refusal, refusals } from '../refusal.js';
import { ApiRefusals } from './api-refusals.js';

/** The version that the caller had in front of them, from `If-Match: "3"`. Absent: 428. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw new Refusal(refusals.versionMissing);
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  // A tag that we never gave out matches nothing.
  if (version === undefined) throw new Refusal(refusals.versionOutdated);
  return Number(version);
});

/** Documents that a route asks `If-Match`. */
export const AsksVersion = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'De versie die u voor u had, tussen aanhalingstekens.',
      schema: { type: 'string', example: '"3"' },
    }),
    ApiRefusals(412, 428),
  );
