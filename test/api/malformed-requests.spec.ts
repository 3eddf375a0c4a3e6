import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { roles } from '#kernel/actor.js';
import { aTeam, aUser } from '../factories/users.js';
import { TestApi } from '../http/test-api.js';
import { malformedRequests } from './malformed-requests.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

test('at least 2,000 malformed requests get no answer of 5xx, and every refusal is a problem', async () => {
  const teamId = await aTeam(api.database.ownerUrl);
  const everybody = await aUser(api.database.ownerUrl, {
    roles: [...roles],
    teamId,
    municipalityCodes: ['0935', '1903'],
  });
  const caller = await api.signIn(everybody.username);
  const document = (await api.stranger.get('/openapi.json')).json<OpenAPIObject>();
  const requests = malformedRequests(document, 2_400);
  const wrong: string[] = [];
  for (const request of requests) {
    const { headers, payload, ...rest } = request;
    const answer = await api.app.inject({
      ...rest,
      headers: { ...caller.headers, ...headers },
      ...(payload !== undefined && { payload }),
    });
    const isProblem = String(answer.headers['content-type']).includes('application/problem+json');
    if (answer.statusCode >= 500 || (answer.statusCode >= 400 && !isProblem)) {
      wrong.push(
        `${answer.statusCode} ${request.method} ${request.url} ${request.payload ?? ''}`.slice(0, 300),
      );
    }
  }
  expect(requests.length).toBeGreaterThanOrEqual(2_000);
  expect(wrong).toEqual([]);
}, 120_000);
