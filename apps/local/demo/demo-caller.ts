import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { actorOf } from '#access/actor.rules.js';
import { csrfToken, SESSION_COOKIE, tokenHash } from '#access/session-token.js';
import { SessionRepository } from '#access/session.repository.js';
import { SignInService } from '#access/sign-in.service.js';
import { UserRepository } from '#access/user.repository.js';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Environment } from '#kernel/environment.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

/** A colleague of the demo at work: everything goes through the api, with its checks and its journal. */
export class DemoCaller {
  /** Opens a session as signing in does, without the password that takes its time on purpose. */
  static async of(app: NestFastifyApplication, username: string): Promise<DemoCaller> {
    const its = <Service>(type: abstract new (...given: never[]) => Service): Service =>
      app.get(type, { strict: false });
    const known = await its(Database).read(systemActor, (tx) =>
      its(UserRepository).credentials(tx, username),
    );
    const { id, passwordHash } = known!;
    const token = await its(SignInService).openSession({ id, passwordHash: passwordHash! });
    const user = await its(SessionRepository).find(tokenHash(token));
    return new DemoCaller(app, actorOf(user!), {
      cookie: `${SESSION_COOKIE}=${token}`,
      'x-csrf-token': csrfToken(app.get(Environment, { strict: false }), token),
    });
  }

  private constructor(
    private readonly app: NestFastifyApplication,
    /** For what is written down by a service itself. */
    readonly actor: Actor,
    private readonly headers: Record<string, string>,
  ) {}

  get userId(): string {
    return this.actor.userId;
  }

  get = <Answer>(path: string) => this.call<Answer>('GET', path);
  post = <Answer>(path: string, body: object) => this.call<Answer>('POST', path, body);
  put = <Answer>(path: string, version?: number, body?: object) =>
    this.call<Answer>('PUT', path, body, version);

  private async call<Answer>(
    method: Method,
    path: string,
    payload?: object,
    version?: number,
  ): Promise<Answer> {
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...this.headers, ...(version !== undefined && { 'if-match': `"${version}"` }) },
      ...(payload && { payload }),
    });
    if (answer.statusCode >= 400)
      throw new Error(`Demo: ${method} ${path} answers ${answer.statusCode} ${answer.body}`);
    return (answer.body ? answer.json() : undefined) as Answer;
  }
}
