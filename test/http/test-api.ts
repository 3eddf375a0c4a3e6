import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LightMyRequestResponse } from 'fastify';
import type { Environment } from '#kernel/environment.js';
import { createApi } from '../../apps/api/server.js';
import { testEnvironment } from '../factories/environment.js';
import { PASSWORD } from '../factories/users.js';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.js';
import { injected } from './injected.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Headers = Record<string, string>;

/** The real api on a database of its own; requests go in without a socket. */
export class TestApi {
  /** `prepare` fills the database before the api opens it. */
  static async start(
    prepare?: (environment: Environment) => Promise<void>,
    variables: Record<string, string> = {},
  ): Promise<TestApi> {
    const database = await createTestDatabase();
    const environment = testEnvironment(database.appUrl, variables);
    await prepare?.(environment);
    const app = await createApi(environment);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApi(app, database);
  }

  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
  ) {}

  /** A caller who has not signed in. */
  readonly stranger = new Caller((request) => injected(this.app, request), {});

  async signIn(username: string, password = PASSWORD): Promise<Caller> {
    const answer = await this.stranger.post('/sessions', { username, password });
    if (answer.statusCode !== 201) throw new Error(`${username} cannot sign in: ${answer.body}`);
    const cookie = answer.cookies[0]!;
    return new Caller((request) => injected(this.app, request), {
      cookie: `${cookie.name}=${cookie.value}`,
      'x-csrf-token': answer.json<{ csrfToken: string }>().csrfToken,
    });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }
}

interface Inject {
  (request: {
    method: Method;
    url: string;
    headers: Headers;
    payload?: string;
  }): Promise<LightMyRequestResponse>;
}

/** Somebody who calls the api; paths are given without `/api/v1`. */
export class Caller {
  constructor(
    private readonly inject: Inject,
    readonly headers: Headers,
  ) {}

  get = (path: string, headers: Headers = {}) => this.send('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers: Headers = {}) => this.send('POST', path, body, headers);
  put = (path: string, body?: unknown, headers: Headers = {}) => this.send('PUT', path, body, headers);
  patch = (path: string, body?: unknown, headers: Headers = {}) => this.send('PATCH', path, body, headers);
  delete = (path: string, headers: Headers = {}) => this.send('DELETE', path, undefined, headers);

  private send(
    method: Method,
    path: string,
    body: unknown,
    headers: Headers,
  ): Promise<LightMyRequestResponse> {
    const sent = { ...this.headers, ...headers };
    if (body === undefined) return this.inject({ method, url: `/api/v1${path}`, headers: sent });
    return this.inject({
      method,
      url: `/api/v1${path}`,
      headers: { 'content-type': 'application/json', ...sent },
      payload: JSON.stringify(body),
    });
  }
}

/** The header that says which version the caller had in front of them. */
export const ifMatch = (version: number): Headers => ({ 'if-match': `"${version}"` });
