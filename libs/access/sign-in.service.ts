import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import { accessRefusals } from './access.refusals.js';
import { passwordMatches } from './password.js';
import { newSessionToken, tokenHash } from './session-token.js';
import type { CheckedUser } from './session.repository.js';
import { SessionRepository } from './session.repository.js';
import { SignInThrottleRepository } from './sign-in-throttle.repository.js';
import { UserRepository } from './user.repository.js';

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly throttle: SignInThrottleRepository,
  ) {}

  /**
   * The user behind a name and password. An unknown name, a wrong password and an account that was closed get the
   * same answer in the same time; so does a name that has been tried too often.
   */
  async userBehind(username: string, password: string, address: string): Promise<CheckedUser> {
    const name = username.trim().toLowerCase();
    const known = await this.database.write(systemActor, async (tx) => {
      const seconds = await this.throttle.attempt(tx, name, address);
      if (seconds > 0) throw new Refusal(accessRefusals.tooManyAttempts, { retryAfterSeconds: seconds });
      return this.users.credentials(tx, name);
    });
    const matches = await passwordMatches(known?.passwordHash ?? null, password);
    await this.database.write(systemActor, (tx) =>
      matches ? this.throttle.succeeded(tx, name, address) : this.throttle.failed(tx, name, address),
    );
    if (!known?.passwordHash || !matches) throw new Refusal(accessRefusals.wrongCredentials);
    return { id: known.id, passwordHash: known.passwordHash };
  }

  /** Opens a session and gives its token, which is kept nowhere else than in the caller's cookie. */
  async openSession(user: CheckedUser): Promise<string> {
    const token = newSessionToken();
    const opened = await this.database.write(systemActor, (tx) =>
      this.sessions.open(tx, tokenHash(token), user),
    );
    if (!opened) throw new Refusal(accessRefusals.wrongCredentials);
    return token;
  }

  async endSession(actor: Actor, token: string): Promise<void> {
    await this.database.write(actor, (tx) => this.sessions.end(tx, tokenHash(token)));
  }
}
