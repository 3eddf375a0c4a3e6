import { doorloopClient } from '../../../../libs/api-client/client.js';
import type { Schemas } from '../../../../libs/api-client/client.js';
import { isAttended } from './attended.js';
import { ApiProblem } from './problem.js';

let csrfToken: string | undefined;
let whenSignedOut: () => void = () => undefined;

/** The session's own proof that a change comes from this app; see the session's answer. */
export const rememberToken = (token: string | undefined): void => {
  csrfToken = token;
};
/** Called when an answer says that nobody is signed in any more. */
export const onSignedOut = (listener: () => void): void => {
  whenSignedOut = listener;
};
/** Nobody is signed in any more, as heard in another way than from an answer. */
export const signedOut = (): void => whenSignedOut();

/** The typed api. A call answers `{ data, error, response }`; `answer` makes of that the data, or throws. */
export const api = doorloopClient('', () => csrfToken);
api.use({
  onRequest({ request }) {
    if (!isAttended()) request.headers.set('X-Background', 'true');
    return request;
  },
});

interface Call<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of a call.
 * @throws {ApiProblem} when the api refuses, or cannot be reached
 */
export async function answer<Data>(call: Promise<Call<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await call.catch(() => {
    throw ApiProblem.offline();
  });
  if (response.ok) return data as NonNullable<Data>;
  if (response.status === 401) whenSignedOut();
  const { status } = response;
  const problem = (typeof error === 'object' && error ? error : {}) as Partial<Schemas['Problem']>;
  throw new ApiProblem({ code: 'failed', title: '', detail: '', ...problem, status });
}

/** The header that says which version a change was made of. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });
/** A key that makes a creating request safe to send again: one per form, not per attempt. */
export const newKey = (): string => crypto.randomUUID();
