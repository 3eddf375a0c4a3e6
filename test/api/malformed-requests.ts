import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  example?: unknown;
  items?: Schema;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
}
interface Operation {
  parameters?: { name: string; in: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export interface MalformedRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: string;
}

/** Values that programs stumble over: wrong kinds, edges, control characters, half characters, huge things. */
const nasty: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  9_007_199_254_740_991,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  "'; DROP TABLE participant; --",
  '../../etc/passwd',
  '%00',
  '${7*7}',
  '=1+1',
  'null',
  'NaN',
  'Infinity',
  '2026-02-30',
  '0000-00-00',
  '9999-99-99',
  '31-12-2026',
  '00000000-0000-0000-0000-000000000000',
  'infinity',
  [],
  [[]],
  [null],
  {},
  { a: { b: {} } },
  { __proto__: null, constructor: 'x' },
  'x'.repeat(5_000),
  '💥'.repeat(500),
  [1, 2, 3],
  Array.from({ length: 500 }, () => 'x'),
  '123456789',
  1.5,
  '1e9',
];

const ID = '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10';

/**
 * `count` requests spread over every operation of the document, each with something wrong, on things that exist
 * (`existing`: identifiers by the collection in the path) and on things that do not.
 */
export function malformedRequests(
  document: OpenAPIObject,
  count: number,
  existing: Readonly<Record<string, readonly string[]>>,
): MalformedRequest[] {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const resolve = (schema: Schema): Schema =>
    schema.$ref
      ? resolve(schemas[schema.$ref.split('/').at(-1)!] ?? {})
      : schema.allOf
        ? resolve(schema.allOf[0]!)
        : schema;

  /** A body as the document describes it, from its examples. */
  const valid = (given: Schema, depth = 0): unknown => {
    const schema = resolve(given);
    if (schema.example !== undefined) return schema.example;
    if (schema.type === 'array') return depth < 4 && schema.items ? [valid(schema.items, depth + 1)] : [];
    if (schema.properties && depth < 5) {
      return Object.fromEntries(
        Object.entries(schema.properties).map(([name, part]) => [name, valid(part, depth + 1)]),
      );
    }
    return schema.type === 'integer' || schema.type === 'number' ? 1 : schema.type === 'boolean' ? true : 'x';
  };

  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...nasty) },
    fc.jsonValue({ maxDepth: 3 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );

  const spoiledBody = (schema: Schema): fc.Arbitrary<string> => {
    const sound = valid(schema);
    const names = Object.keys(typeof sound === 'object' && sound !== null ? sound : {});
    const spoiled = fc
      .record({
        wrong: fc.dictionary(names.length ? fc.constantFrom(...names) : fc.string(), value, {
          minKeys: 1,
          maxKeys: 3,
        }),
        left: fc.subarray(names),
        extra: fc.boolean(),
      })
      .map(({ wrong, left, extra }) => {
        const body: Record<string, unknown> = {
          ...(sound as object),
          ...wrong,
          ...(extra && { onbekend: 1 }),
        };
        for (const name of left.slice(0, 2)) if (!(name in wrong)) delete body[name];
        return JSON.stringify(body);
      });
    const nested = names.length
      ? fc.tuple(fc.constantFrom(...names), fc.string({ maxLength: 10 }), value).map(([name, inner, wrong]) =>
          JSON.stringify({
            ...(sound as object),
            [name]: { ...(sound as Record<string, object>)[name], [inner]: wrong },
          }),
        )
      : spoiled;
    return fc.oneof(
      { weight: 5, arbitrary: spoiled },
      { weight: 2, arbitrary: nested },
      value.map((body) => JSON.stringify(body) ?? ''),
      fc.constantFrom('', '{', '[1', '"', '{"a":1}{"b":2}', '\u0000', '{"__proto__":{"x":1}}'),
    );
  };

  /** An id in the path: mostly of something that is there, so that the request comes as far as the rules. */
  const pathPart = (collection: string) =>
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(...(existing[collection]?.length ? existing[collection] : [ID])),
      },
      fc.constantFrom(
        'x',
        '1',
        '%00',
        '%F0%9F',
        'null',
        '..%2f..',
        `${ID}x`,
        ID.toUpperCase(),
        '%27',
        'a'.repeat(150),
      ),
    );
  const queryValue = fc.oneof(
    fc.constantFrom(
      '',
      '-1',
      '0',
      '1e9',
      '99999999999999999999',
      '%00',
      '%ff',
      'a%0Ab',
      'NaN',
      "'",
      '[]',
      'W10',
    ),
    fc.string({ maxLength: 20 }).map(percentEncoded),
  );
  const headers = fc.record(
    {
      'if-match': fc.constantFrom('"1"', '1', '*', '""', 'W/"1"', '"99999999999999"', 'x'),
      'idempotency-key': fc.constantFrom('a', ' ', 'x'.repeat(300), 'é'),
      'content-type': fc.constantFrom(
        'application/json',
        'application/json',
        'application/json',
        'text/plain',
        'application/xml',
        'x',
        'multipart/form-data',
      ),
      accept: fc.constantFrom('*/*', 'text/html', 'x'),
    },
    { requiredKeys: [] },
  );

  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>)
      // Signing out would end the session that the other requests travel in.
      .filter(([method]) => !(method === 'delete' && path.endsWith('/sessions/current')))
      .map(([method, operation]) => ({
        path,
        method: method.toUpperCase() as MalformedRequest['method'],
        operation,
      })),
  );
  const each = Math.ceil(count / operations.length);

  return operations.flatMap(({ path, method, operation }, n) => {
    const parts = path
      .split('/')
      .map((part, place, all) => (part.startsWith('{') ? pathPart(all[place - 1]!) : fc.constant(part)));
    const queryNames = (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query')
      .map(({ name }) => name);
    const query = fc.dictionary(fc.constantFrom(...queryNames, 'onbekend', 'limit', 'cursor'), queryValue, {
      maxKeys: 3,
    });
    const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
    const body = schema
      ? spoiledBody(schema)
      : method === 'GET'
        ? fc.constant(undefined)
        : fc.option(
            value.map((v) => JSON.stringify(v)),
            { nil: undefined },
          );
    const request = fc
      .tuple(fc.tuple(...parts), query, headers, body)
      .map(([segments, asked, sent, payload]): MalformedRequest => {
        const search = Object.entries(asked)
          .map(([name, text]) => `${name}=${text}`)
          .join('&');
        return {
          method,
          url: `${segments.join('/')}${search && `?${search}`}`,
          headers: payload === undefined ? {} : { 'content-type': 'application/json', ...sent },
          ...(payload !== undefined && { payload }),
        };
      });
    return fc.sample(request, { numRuns: each, seed: 7 + n });
  });
}

/** As `encodeURIComponent`, but for half characters too: these go as they come. */
function percentEncoded(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}
