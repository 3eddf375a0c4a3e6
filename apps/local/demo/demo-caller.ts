import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

/** A colleague of the demo at work: everything goes through the api, with its checks and its journal. */
export class DemoCaller {
  static async signIn(app: NestFastifyApplication, username: string, password: string): Promise<DemoCaller> {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: { username, password },
    });
    const { userId, csrfToken } = answer.json<{ userId: string; csrfToken: string }>();
    const cookie = answer.cookies[0]!;
    return new DemoCaller(app, userId, {
      cookie: `${cookie.name}=${cookie.value}`,
      'x-csrf-token': csrfToken,
    });
  }

  private constructor(
    private readonly app: NestFastifyApplication,
    readonly userId: string,
    private readonly headers: Record<string, string>,
  ) {}

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
