import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import type { OpenAPIObject } from '@nestjs/swagger';
import { TestApi } from '../http/test-api.js';

let api: TestApi;
let document: OpenAPIObject;
beforeAll(async () => {
  api = await TestApi.start();
  document = (await api.stranger.get('/openapi.json')).json();
});
afterAll(() => api.stop());

interface Schema {
  $ref?: string;
  type?: string;
  example?: unknown;
  enum?: unknown[];
  items?: Schema;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
}
interface Operation {
  operationId?: string;
  summary?: string;
  security?: unknown[];
  parameters?: { name: string; in: string }[];
  responses: Record<string, { description?: string; content?: Record<string, { schema: Schema }> }>;
}

const operations = (): { path: string; method: string; operation: Operation }[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  );
const complaints = (of: (one: ReturnType<typeof operations>[number]) => string | false): string[] =>
  operations().flatMap((one) => {
    const complaint = of(one);
    return complaint ? [`${one.method} ${one.path}: ${complaint}`] : [];
  });

describe('the API document keeps to the NL API Design Rules', () => {
  test('is complete: contact, licence, version and server', () => {
    expect(document.info.contact).toMatchObject({
      name: expect.any(String),
      email: expect.any(String),
      url: expect.any(String),
    });
    expect(document.info.license?.name).toBe('EUPL-1.2');
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(document.servers?.length).toBeGreaterThan(0);
  });

  test('paths are lower-case kebab-case without a slash at the end, under the major version', () => {
    expect(
      complaints(({ path }) => !/^\/api\/v1(\/([a-z]+(-[a-z0-9]+)*|\{[a-zA-Z]+\}))+$/.test(path) && 'path'),
    ).toEqual([]);
  });

  test('every reference in it leads somewhere', () => {
    const named = JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]*)"/g);
    const known = Object.keys(document.components?.schemas ?? {});
    expect([...new Set([...named].map(([, name]) => name!))].filter((name) => !known.includes(name))).toEqual(
      [],
    );
  });

  test('query parameters and properties are camelCase', () => {
    const wrong = Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) =>
      Object.keys((schema as Schema).properties ?? {})
        .filter((property) => !/^[a-z][a-zA-Z0-9]*$/.test(property))
        .map((property) => `${name}.${property}`),
    );
    expect(wrong).toEqual([]);
    expect(
      complaints(
        ({ operation }) =>
          (operation.parameters ?? []).some(
            ({ in: place, name }) => place === 'query' && !/^[a-z][a-zA-Z0-9]*$/.test(name),
          ) && 'query parameter',
      ),
    ).toEqual([]);
  });

  test('every operation has an id of its own and a Dutch summary', () => {
    expect(
      complaints(({ operation }) => (!operation.operationId || !operation.summary) && 'id or summary'),
    ).toEqual([]);
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every error answer is a problem, and the expected ones are described', () => {
    expect(
      complaints(({ method, path, operation }) => {
        const statuses = Object.keys(operation.responses);
        const errors = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
        if (errors.some(([, answer]) => !answer.content?.['application/problem+json']))
          return 'an error is no problem+json';
        if (operation.security && !(statuses.includes('401') && statuses.includes('403')))
          return '401 and 403';
        if (path.includes('{') && !statuses.includes('404')) return '404';
        if (
          ['post', 'put', 'patch'].includes(method) &&
          'requestBody' in operation &&
          !statuses.includes('400')
        )
          return '400';
        return !statuses.includes('500') && '500';
      }),
    ).toEqual([]);
  });

  test('every successful answer with a body has a schema', () => {
    expect(
      complaints(
        ({ operation }) =>
          Object.entries(operation.responses).some(
            ([status, answer]) =>
              Number(status) < 300 && status !== '204' && !Object.values(answer.content ?? {})[0]?.schema,
          ) && 'no schema',
      ),
    ).toEqual([]);
  });

  test('every property of every schema has an example', () => {
    const bare = Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) =>
      Object.entries((schema as Schema).properties ?? {})
        .filter(([, property]) => !exemplified(property))
        .map(([property]) => `${name}.${property}`),
    );
    expect(bare).toEqual([]);
  });
});

/** An example of its own, or that of the schema it refers to. */
const exemplified = (schema: Schema): boolean =>
  'example' in schema ||
  Boolean(schema.$ref || schema.allOf?.some((part) => part.$ref) || schema.items?.$ref);
