import { setTimeout as pause } from 'node:timers/promises';

export interface Answer {
  readonly status: number;
  readonly body: { readonly [name: string]: unknown };
}

/** What callers together met. */
export class Line {
  /** Requests answered, and those of them that had to be sent again because the connection broke. */
  answered = 0;
  repeated = 0;
  /** Answers that are no answer: a 5xx other than "not now". */
  readonly failures: string[] = [];

  constructor(readonly ports: readonly number[]) {}
}

const PATIENCE_MS = 120_000;
const ONE_TRY_MS = 10_000;

/** A colleague at a browser: who hears nothing asks the same again, under the same key, until there is an answer. */
export class Caller {
  private constructor(
    private readonly line: Line,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async signIn(line: Line, username: string, password: string): Promise<Caller> {
    const answer = await fetch(`http://127.0.0.1:${line.ports[0]}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (answer.status !== 201) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    return new Caller(line, { cookie, 'x-csrf-token': csrfToken });
  }

  get = (path: string): Promise<Answer> => this.send('GET', path);
  post = (path: string, body: object, key: string): Promise<Answer> =>
    this.send('POST', path, body, { 'idempotency-key': key });
  put = (path: string, body: object | undefined, version: number): Promise<Answer> =>
    this.send('PUT', path, body, { 'if-match': `"${version}"` });
  patch = (path: string, body: object, version: number): Promise<Answer> =>
    this.send('PATCH', path, body, { 'if-match': `"${version}"` });
  delete = (path: string): Promise<Answer> => this.send('DELETE', path);

  private async send(
    method: string,
    path: string,
    body?: object,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const until = Date.now() + PATIENCE_MS;
    for (let tries = 1; ; tries += 1) {
      const answer = await this.tryOnce(method, path, body, more).catch(() => null);
      if (answer && answer.status !== 503) {
        this.line.answered += 1;
        if (tries > 1) this.line.repeated += 1;
        if (answer.status >= 500) this.line.failures.push(`${answer.status} to ${method} ${path}`);
        return answer;
      }
      if (Date.now() > until) throw new Error(`No answer to ${method} ${path} in ${PATIENCE_MS / 1_000} s.`);
      await pause(20);
    }
  }

  private async tryOnce(
    method: string,
    path: string,
    body: object | undefined,
    more: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const port = this.line.ports[Math.floor(Math.random() * this.line.ports.length)];
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: { ...this.headers, ...more, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(ONE_TRY_MS),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
  }
}
