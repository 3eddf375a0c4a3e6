import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenAPIObject } from '@nestjs/swagger';
import { roles } from '#kernel/actor.js';
import { settings } from '#kernel/settings.rules.js';
import { aTeam, aUser } from '../factories/users.js';
import { seedDemo } from '../../apps/local/demo/seed-demo.js';
import { injected } from '../http/injected.js';
import { TestApi } from '../http/test-api.js';
import { withClient } from '../postgres/test-database.js';
import { malformedRequests } from './malformed-requests.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start(seedDemo);
}, 60_000);
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
  const requests = malformedRequests(document, 3_000, await idsByCollection());
  const wrong: string[] = [];
  for (const request of requests) {
    const { headers, payload, ...rest } = request;
    const answer = await injected(api.app, {
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

/** The demo's identifiers, by the noun in the path under which the API knows them. */
async function idsByCollection(): Promise<Record<string, string[]>> {
  const tables = {
    users: 'app_user',
    teams: 'team',
    referrals: 'referral',
    participants: 'participant',
    trajectories: 'trajectory',
    deadlines: 'deadline',
    handovers: 'handover',
    'caseload-transfers': 'caseload_transfer',
    notices: 'notice',
  };
  return withClient(api.database.ownerUrl, async (client) => {
    const ids: Record<string, string[]> = {};
    for (const [collection, table] of Object.entries(tables)) {
      const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 40`);
      ids[collection] = rows.map(({ id }) => id);
    }
    return { ...ids, norms: Object.keys(settings) };
  });
}
