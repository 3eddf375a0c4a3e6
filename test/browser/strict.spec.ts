import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSite } from './web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const get = (path: string): Promise<Response> => fetch(`${site.url}${path}`);
const policyOf = (answer: Response): Record<string, string> =>
  Object.fromEntries(
    answer.headers
      .get('content-security-policy')!
      .split(';')
      .map((rule) => rule.trim().split(/ (.*)/s) as [string, string]),
  );

describe('the page', () => {
  test.each(['/', '/caseload', '/deelnemers/0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10', '/bestaat/niet'])(
    'at %s is the app, and is not kept',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(await answer.text()).toContain('<div id="root">');
    },
  );

  test('may load from here alone, run nothing inline, and stand in no other page', async () => {
    const policy = policyOf(await get('/'));
    expect(policy['default-src']).toBe("'none'");
    expect(policy['frame-ancestors']).toBe("'none'");
    for (const sources of Object.values(policy)) expect(["'none'", "'self'"]).toContain(sources);
  });

  test('runs no script that is not from here: what slips into it stays text', async () => {
    const page = await site.as('coach', '/caseload');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.slippedIn = true';
      document.body.append(script);
    })()`);
    expect(await page.evaluate('globalThis.slippedIn')).toBeUndefined();
    await expect(site.closePages()).rejects.toThrow(/Content Security Policy/);
  });
});

describe('a file of the app', () => {
  const script = async (): Promise<string> =>
    /src="(\/assets\/[^"]+\.js)"/.exec(await (await get('/')).text())![1]!;

  test('may be kept for good, as its name changes with it, and travels compressed', async () => {
    const answer = await get(await script());
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
  });

  test.each(['/assets/verdwenen.js', '/api/v1/bestaat-niet'])(
    'that is not there is not the page either: %s',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        expect.stringContaining('application/problem+json'),
      ]);
    },
  );
});
