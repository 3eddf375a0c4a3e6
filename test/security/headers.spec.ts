import { afterAll, beforeAll, expect, test } from 'vitest';
import { aUser } from '../factories/users.js';
import { TestApi } from '../http/test-api.js';

let api: TestApi;
let cookie: string;
beforeAll(async () => {
  api = await TestApi.start();
  cookie = (await api.signIn((await aUser(api.database.ownerUrl)).username)).headers.cookie!;
});
afterAll(() => api.stop());

const json = { 'content-type': 'application/json' };
const requests = [
  ['nothing there', 'GET', '/api/v1/bestaat-niet', {}, undefined, 404],
  ['outside the api', 'GET', '/', {}, undefined, 404],
  ['an address that is none', 'GET', '/api/v1/%ff', {}, undefined, 400],
  ['a slash too many', 'GET', '/api/v1/caseload/', {}, undefined, 404],
  ['capitals', 'GET', '/api/v1/CASELOAD', {}, undefined, 404],
  ['no session', 'GET', '/api/v1/caseload', {}, undefined, 401],
  ['no session, by HEAD', 'HEAD', '/api/v1/caseload', {}, undefined, 401],
  [
    'preflight of another site',
    'OPTIONS',
    '/api/v1/caseload',
    { origin: 'https://elders.example', 'access-control-request-method': 'PUT' },
    undefined,
    404,
  ],
  ['no JSON', 'POST', '/api/v1/sessions', json, '{', 400],
  ['too much', 'POST', '/api/v1/sessions', json, `{"username":"${'x'.repeat(1_100_000)}"}`, 413],
  ['poisoned', 'POST', '/api/v1/sessions', json, '{"__proto__":{"admin":true}}', 400],
  [
    'another method in a header',
    'GET',
    '/api/v1/sessions/current',
    { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' },
    undefined,
    200,
  ],
  ['a signed-in colleague without the right', 'GET', '/api/v1/users', {}, undefined, 403],
] as const;

test.each(requests)(
  '%s: no cache keeps the answer and no page may read or frame it',
  async (name, method, url, headers, payload, status) => {
    const signedIn = /signed-in|header/.test(name) ? { cookie } : {};
    const answer = await api.app.inject({
      method: method as 'GET',
      url,
      headers: { ...headers, ...signedIn },
      ...(payload !== undefined && { payload }),
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'api-version': '1.0.0',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
    });
    expect(
      Object.keys(answer.headers).filter((header) => /^access-control|powered|^server$/.test(header)),
    ).toEqual([]);
    if (status >= 400) expect(answer.headers['content-type']).toContain('application/problem+json');
  },
);
