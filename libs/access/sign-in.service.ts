import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import { accessRefusals } from './access.refusals.js';
import { passwordMatches } from './password.js';
import { newSessionToken, tokenHash } from './session-token.js';
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
  async userBehind(username: string, password: string, address: string): Promise<string> {
    const name = username.trim().toLowerCase();
    const known = await this.database.read(systemActor, async (tx) => {
      const seconds = await this.throttle.secondsBlocked(tx, name, address);
      if (seconds > 0) throw new Refusal(accessRefusals.tooManyAttempts, { retryAfterSeconds: seconds });
      return this.users.credentials(tx, name);
    });
    const matches = await passwordMatches(known?.passwordHash ?? null, password);
    await this.database.write(systemActor, (tx) =>
      matches ? this.throttle.forget(tx, name) : this.throttle.countFailure(tx, name, address),
    );
    if (!known || !matches) throw new Refusal(accessRefusals.wrongCredentials);
    return known.id;
  }

  /** Opens a session and gives its token, which is kept nowhere else than in the caller's cookie. */
  async openSession(userId: string): Promise<string> {
    const token = newSessionToken();
    await this.database.write(systemActor, (tx) => this.sessions.open(tx, tokenHash(token), userId));
    return token;
  }

  async endSession(actor: Actor, token: string): Promise<void> {
    await this.database.write(actor, (tx) => this.sessions.end(tx, tokenHash(token)));
  }
}
