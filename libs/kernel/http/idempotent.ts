import { createHmac } from 'node:crypto';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { applyDecorators, Injectable, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { firstValueFrom, from } from 'rxjs';
import { Database } from '../database.js';
import { Environment } from '../environment.js';
import { asRepeatable } from '../idempotency.js';
import { Refusal, refusals } from '../refusal.js';
import type { RefusalKind } from '../refusal.js';
import { rows } from '../tx.js';
import type { ActingRequest } from './allow.js';
import { ApiRefusals } from './api-refusals.js';

const idempotencyRefusals = {
  keyReused: {
    code: 'idempotency-key-reused',
    status: 422,
    title: 'Sleutel al gebruikt',
    detail: () =>
      'Deze Idempotency-Key hoorde bij een ander verzoek. Gebruik voor iets nieuws een nieuwe sleutel.',
  },
} as const satisfies Record<string, RefusalKind>;

/** Answers a repeated creating request with the answer it got the first time. */
@Injectable()
class RepeatInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly environment: Environment,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const key = request.headers['idempotency-key'];
    const { actor } = request;
    if (key === undefined || !actor) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
      throw new Refusal(refusals.invalidInput, {}, [
        {
          in: 'header',
          location: { name: 'Idempotency-Key' },
          code: 'idempotencyKey',
          detail: 'Idempotency-Key moet 1 tot 255 gewone tekens hebben.',
        },
      ]);
    }
    // Keyed: what was asked may hold a BSN, which a plain hash gives away to who tries them all.
    const requestHash = createHmac('sha256', this.environment.sessionKey)
      .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
      .digest();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const earlier = async (): Promise<Observable<unknown> | null> => {
      const [answer] = await this.database.read(actor, (tx) =>
        rows<{ request_hash: Buffer; body: string }>(
          tx,
          'SELECT request_hash, body FROM idempotent_answer WHERE actor_id = $1 AND key = $2',
          [actor.userId, key],
        ),
      );
      if (!answer) return null;
      if (!answer.request_hash.equals(requestHash)) throw new Refusal(idempotencyRefusals.keyReused);
      void reply.type('application/json; charset=utf-8');
      return from([answer.body]);
    };
    const answered = await earlier();
    if (answered) return answered;
    try {
      return from([await asRepeatable({ key, requestHash }, () => firstValueFrom(next.handle()))]);
    } catch (error) {
      // A twin that was a moment earlier makes this one fail, on the key or on what it already made: its answer stands.
      const twin = await earlier();
      if (twin) return twin;
      throw error;
    }
  }
}

/** A creating POST that may be repeated under the same `Idempotency-Key`. Its answer is what its one write gives. */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(RepeatInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Herhaalt u hetzelfde verzoek met dezelfde sleutel, dan krijgt u hetzelfde antwoord en gebeurt er niets dubbel.',
      schema: { type: 'string', maxLength: 255, example: '7f3f2a44-1a52-4a3f-8a3d-0b6f1c8f1f0e' },
    }),
    ApiRefusals(422),
  );
