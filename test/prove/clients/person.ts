import { PASSWORD } from '../../factories/users.js';

export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Somebody at a screen: their cookie, and the requests it makes. */
export class Person {
  private headers: Record<string, string> = {};

  constructor(
    private readonly origin: string,
    readonly userId: string,
    private readonly username: string,
  ) {}

  async signIn(): Promise<void> {
    const answer = await fetch(`${this.origin}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: this.username, password: PASSWORD }),
    });
    if (answer.status !== 201) throw new Error(`Nobody can sign in: ${await answer.text()}`);
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    this.headers = { cookie, 'x-csrf-token': csrfToken };
  }

  async ask(
    method: Method,
    path: string,
    { body, version, key }: { body?: unknown; version?: number; key?: string } = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : null };
  }
}
