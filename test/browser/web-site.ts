import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { createApi } from '../../apps/api/server.js';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import { DEMO_PASSWORD, type DemoUsername } from '../../apps/local/demo/demo-colleagues.js';
import { demoOrganisation } from '../../apps/local/demo/demo-organisation.js';
import { seedDemo } from '../../apps/local/demo/seed-demo.js';
import { testEnvironment } from '../factories/environment.js';
import { createFilledDatabase, type TestDatabase } from '../postgres/test-database.js';
import { theBrowser } from './chromium.js';
import { firstPage, SpareContext } from './spare-context.js';
import type { Screen } from './screens/screen.js';

const built = resolve('dist/web');
/** The same in every process of a run, as what the demo sealed is shared. */
const keys = {
  BSN_KEY: 'b'.repeat(43) + '=',
  BSN_HMAC_KEY: 'h'.repeat(43) + '=',
  SESSION_KEY: 's'.repeat(43) + '=',
};

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

export interface WebSiteOptions {
  /** Whether the work that is owed gets done here too: handovers' notices, imports. */
  worker?: boolean;
}

/** The product with the demo's working day, as `npm start` gives it, and a browser in front of it. */
export class WebSite {
  static async start({ worker = false }: WebSiteOptions = {}): Promise<WebSite> {
    if (!existsSync(built)) throw new Error('Run `npm run build` first: the browser gets what was built.');
    const database = await createFilledDatabase('demo', ({ appUrl, ownerUrl }) =>
      seedDemo(testEnvironment(appUrl, keys), ownerUrl),
    );
    const environment = testEnvironment(database.appUrl, { ...keys, ...demoOrganisation });
    const api = await createApi(environment, undefined, built);
    await api.listen(0, '127.0.0.1');
    const context = worker
      ? await NestFactory.createApplicationContext(WorkerModule.forRoot(environment), { logger: false })
      : undefined;
    return new WebSite(database, api, context, await theBrowser());
  }

  private readonly complaints: string[] = [];
  private readonly contexts = new Set<SpareContext>();
  /** Put back as new by `closePages`: another process of the browser and another compilation of the app is not needed. */
  private readonly spare: SpareContext[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly api: NestFastifyApplication,
    private readonly worker: INestApplicationContext | undefined,
    private readonly browser: Browser,
  ) {}

  get url(): string {
    const { port } = this.api.getHttpServer().address() as { port: number };
    return `http://localhost:${port}`;
  }

  /** A browser of its own: cookies and drafts are not shared with another. */
  async open(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const like = JSON.stringify(options);
    const index = this.spare.findIndex((one) => one.like === like);
    const taken =
      index < 0 ? new SpareContext(like, await this.newContext(options)) : this.spare.splice(index, 1)[0]!;
    this.contexts.add(taken);
    return taken.context;
  }

  private async newContext(options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(15_000);
    context.on('request', (request) => {
      if (!request.url().startsWith(`${this.url}/`))
        this.complaints.push(`asked of another: ${request.url()}`);
    });
    context.on('weberror', (error) => this.complaints.push(String(error.error())));
    context.on('console', (message) => {
      const words = message.text();
      // A refusal of the api is an answer, and a connection that a test cuts is its doing.
      if (message.type() === 'error' && !/Failed to load resource|net::ERR_/.test(words))
        this.complaints.push(words);
    });
    return context;
  }

  /** A browser in which somebody is signed in. */
  async signedIn(username: DemoUsername, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.open(options);
    // The session as the sign-in route gives it, without typing: that screen has a spec of its own.
    const { headers } = await this.api.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: { username, password: DEMO_PASSWORD },
    });
    const [pair] = String(headers['set-cookie']).split(';');
    const [name, ...value] = pair!.split('=');
    await context.addCookies([
      {
        name: name!,
        value: value.join('='),
        url: this.url.replace('http:', 'https:'),
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ]);
    return context;
  }

  /** A page of somebody who is signed in, at the given address. */
  async as(username: DemoUsername, path = '/', options: BrowserContextOptions = {}): Promise<Page> {
    const page = await firstPage(await this.signedIn(username, options));
    await page.goto(path);
    return page;
  }

  /** A screen of the table, as far as it is to be looked at. */
  async show({ as, path, prepare }: Screen, options: BrowserContextOptions = {}): Promise<Page> {
    const page = as ? await this.as(as, path, options) : await firstPage(await this.open(options));
    if (!as) await page.goto(path);
    await prepare(page);
    return page;
  }

  /** Leaves every page, so that a next test begins without them; for `afterEach`. Complains as the browser did. */
  async closePages(): Promise<void> {
    for (const used of this.contexts) if (await used.clear(this.url)) this.spare.push(used);
    this.contexts.clear();
    this.expectNoComplaints();
  }

  /** @throws when a browser complained: of an error in the app, of what the Content-Security-Policy refused, or of a stranger */
  expectNoComplaints(): void {
    const complaints = this.complaints.splice(0);
    if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
  }

  async stop(): Promise<void> {
    await this.closePages();
    for (const { context } of this.spare.splice(0)) await context.close();
    await this.worker?.close();
    await this.api.close();
    await this.database.drop();
  }
}
