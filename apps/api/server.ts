import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Environment } from '#kernel/environment.js';
import { ApiModule } from './api.module.js';

/** Version of the API, in every answer (NL API Design Rules). */
export const API_VERSION = '1.0.0';

/** The api, ready to listen. */
export async function createApi(environment: Environment): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 1_048_576,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(environment), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await app.register(fastifyCookie as never);
  await app.register(fastifyHelmet as never, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (_request, reply) => {
      void reply.header('API-Version', API_VERSION).header('Cache-Control', 'no-store');
    });
  app.setGlobalPrefix('api/v1');
  app.enableShutdownHooks();
  return app;
}
