import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '#kernel/clock.js';
import type { Environment } from '#kernel/environment.js';
import { asRefusal } from '#kernel/http/problem.filter.js';
import { problemOf } from '#kernel/http/problem.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { ApiModule } from './api.module.js';
import { openApiDocument } from './openapi.js';
import { API_VERSION } from './version.js';
import { serveWebApp } from './web-app.js';

const BODY_LIMIT_BYTES = 1_048_576;
/** Long enough to upload an export over a slow line; nobody holds a connection for longer. */
const REQUEST_TIMEOUT_MS = 300_000;
/** Of one file; the former organisations' own are below a megabyte. */
const UPLOAD_LIMIT_BYTES = 500_000_000;

const ownHeaders = { 'API-Version': API_VERSION, 'Cache-Control': 'no-store' };

/** What helmet says on every other answer. */
const protectiveHeaders = {
  'Content-Security-Policy': "default-src 'none';frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
};

/** The api and the web app that was built beside it (or in the directory `webApp`), ready to listen. */
export async function createApi(
  environment: Environment,
  clock?: Clock,
  webApp?: string,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(environment, clock),
    new FastifyAdapter({
      bodyLimit: BODY_LIMIT_BYTES,
      trustProxy: (_address: string, hop: number) => hop < environment.trustedProxies,
      routerOptions: { maxParamLength: 200 },
      forceCloseConnections: 'idle',
      requestTimeout: REQUEST_TIMEOUT_MS,
      // What Fastify refuses before a route is found, such as an address that is no address.
      frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
        const problem = problemOf(asRefusal(error) ?? new Refusal(refusals.notFound));
        // No hook has run yet, so it gets its headers here.
        void reply
          .status(problem.status)
          .headers({ ...ownHeaders, ...protectiveHeaders })
          .type('application/problem+json')
          .send(problem);
      },
    }),
    // Fastify's own parsers: Nest's would also take forms, which a page of another site may send without asking.
    { logger: ['error', 'warn'], abortOnError: false, bodyParser: false },
  );
  await app.register(fastifyCookie as never);
  await app.register(fastifyHelmet as never, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  });
  // Only the import takes files; they go by in pieces, so their size costs no memory.
  await app.register(fastifyMultipart as never, {
    limits: { files: 3, fields: 5, fieldSize: 1_000, fileSize: UPLOAD_LIMIT_BYTES },
  });
  app.setGlobalPrefix('api/v1');
  app.enableShutdownHooks();

  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onSend', async (_request, reply) => {
    void reply.headers(ownHeaders);
  });
  // What has a version says so in the header that a change has to send back as If-Match.
  fastify.addHook('preSerialization', async (_request, reply, payload: unknown) => {
    const version = (payload as { version?: unknown } | null)?.version;
    if (typeof version === 'number') void reply.header('ETag', `"${version}"`);
    return payload;
  });
  await serveWebApp(app, webApp);
  let document: string | undefined;
  fastify.get('/api/v1/openapi.json', async (_request, reply) => {
    document ??= JSON.stringify(openApiDocument(app));
    // Anybody may read it, from any page (NL API Design Rules).
    return reply.type('application/json').header('Access-Control-Allow-Origin', '*').send(document);
  });
  return app;
}
