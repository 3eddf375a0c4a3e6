import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where `npm run build` puts the web app, beside this program. */
export const builtWebApp = fileURLToPath(new URL('../../web', import.meta.url));

/** Everything from here, nothing inline, nobody else's page around it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join(';');

/** The name of an asset changes with its content. */
const forever = 'public, max-age=31536000, immutable';

/** Serves the web app where it was built: its files, and its page at every address that is not the api's. */
export async function serveWebApp(app: NestFastifyApplication, directory = builtWebApp): Promise<void> {
  if (!existsSync(join(directory, 'index.html'))) return;
  await app.register(fastifyStatic as never, {
    root: directory,
    // The files that are there, by name; never a path from a request.
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
  });
  const page = (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('Content-Security-Policy', policy).sendFile('index.html');
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/assets/') && reply.statusCode === 200)
      void reply.header('Cache-Control', forever);
  });
  fastify.get('/', page);
  fastify.get('/*', (request, reply) =>
    /^\/(api|assets)(\/|$)/.test(request.url) ? reply.callNotFound() : page(request, reply),
  );
}
