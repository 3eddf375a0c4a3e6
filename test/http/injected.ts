import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LightMyRequestResponse } from 'fastify';

export interface InjectedRequest {
  readonly method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly payload?: string;
}

/** The answer to a request without a socket. A stream of events has no end: it is left once its head has come. */
export async function injected(
  app: NestFastifyApplication,
  request: InjectedRequest,
): Promise<LightMyRequestResponse> {
  if (!/^\/api\/v1\/events(\?|$)/.test(request.url)) return app.inject(request);
  const answer = await app.inject({ ...request, payloadAsStream: true });
  let body = '';
  if (answer.headers['content-type'] === 'text/event-stream') answer.raw.res.destroy();
  else for await (const piece of answer.stream()) body += String(piece);
  return Object.assign(answer, { body, payload: body, json: () => JSON.parse(body) });
}
