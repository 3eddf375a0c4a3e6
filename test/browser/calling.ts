import { DEMO_PASSWORD, type DemoUsername } from '../../apps/local/demo/demo-colleagues.js';
import { injected } from '../http/injected.js';
import { Caller } from '../http/test-api.js';
import type { WebSite } from './web-site.js';

/** A colleague of the demo who does beforehand, through the api, what a test is not about. */
export async function caller({ api }: WebSite, username: DemoUsername): Promise<Caller> {
  const payload = { username, password: DEMO_PASSWORD };
  const answer = await api.inject({ method: 'POST', url: '/api/v1/sessions', payload });
  const { csrfToken } = answer.json<{ csrfToken: string }>();
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  return new Caller((request) => injected(api, request), { cookie, 'x-csrf-token': csrfToken });
}
