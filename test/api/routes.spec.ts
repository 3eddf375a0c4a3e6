import { afterAll, beforeAll, expect, test } from 'vitest';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { ANYBODY, PERMISSION, SIGNED_IN } from '#kernel/http/allow.js';
import { roles } from '#kernel/actor.js';
import { permissionsFor } from '#access/permissions.rules.js';
import { aUser } from '../factories/users.js';
import { injected } from '../http/injected.js';
import { TestApi } from '../http/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

interface Route {
  readonly method: string;
  readonly path: string;
}

const routes = async (): Promise<Route[]> => {
  const { paths } = (await api.stranger.get('/openapi.json')).json<{ paths: Record<string, object> }>();
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => ({ method: method.toUpperCase(), path: path.slice('/api/v1'.length) })),
  );
};

test('every route declares a permission that some role has', () => {
  const controllers = [...api.app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  const scanner = new MetadataScanner();
  const reflector = new Reflector();
  const known = permissionsFor(roles) as ReadonlySet<string>;
  const undeclared = controllers.flatMap(({ metatype }) =>
    scanner
      .getAllMethodNames(metatype!.prototype as object)
      .map((name) => ({ name, handler: (metatype!.prototype as Record<string, Function>)[name]! }))
      .filter(({ handler }) => Reflect.hasMetadata('path', handler))
      .filter(({ handler }) => {
        const permission = reflector.get<string | undefined>(PERMISSION, handler);
        return !permission || (permission !== ANYBODY && permission !== SIGNED_IN && !known.has(permission));
      })
      .map(({ name }) => `${metatype!.name}.${name}`),
  );
  expect(undeclared).toEqual([]);
});

test('a stranger gets nothing but the door', async () => {
  const open = await Promise.all(
    (await routes()).map(async ({ method, path }) => {
      const { statusCode } = await injected(api.app, {
        method: method as 'GET',
        url: `/api/v1${path.replaceAll(/\{\w+\}/g, '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10')}`,
      });
      return statusCode === 401 ? [] : [`${method} ${path}`];
    }),
  );
  expect(open.flat()).toEqual(['POST /sessions'].filter((route) => open.flat().includes(route)));
});

test('who has no role may do nothing', async () => {
  const { username } = await aUser(api.database.ownerUrl, { roles: [] });
  const nobody = await api.signIn(username);
  const signedInOnly = ['GET /sessions/current', 'DELETE /sessions/current', 'POST /sessions', 'GET /events'];
  const allowed: string[] = [];
  for (const { method, path } of await routes()) {
    if (signedInOnly.includes(`${method} ${path}`)) continue;
    const { statusCode } = await injected(api.app, {
      method: method as 'GET',
      url: `/api/v1${path.replaceAll(/\{\w+\}/g, '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10')}`,
      headers: nobody.headers,
    });
    if (statusCode !== 403) allowed.push(`${method} ${path}: ${statusCode}`);
  }
  expect(allowed).toEqual([]);
});
