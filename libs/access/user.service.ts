import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { accessRefusals } from './access.refusals.js';
import { hashPassword } from './password.js';
import { SessionRepository } from './session.repository.js';
import { TeamRepository } from './team.repository.js';
import type { ColleagueAtWork, NewUser, User, UserChange } from './user.repository.js';
import { UserRepository } from './user.repository.js';

export type UserDraft = Omit<NewUser, 'id' | 'passwordHash'> & { readonly password: string };

/**
 * Colleagues and what they may do. A change of rights works at the next request, which reads them anew; closing an
 * account or replacing its password ends its sessions.
 */
@Injectable()
export class UserService {
  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly teams: TeamRepository,
    private readonly sessions: SessionRepository,
  ) {}

  page(actor: Actor, after: { name: string; id: string } | null, limit: number): Promise<User[]> {
    return this.database.read(actor, (tx) => this.users.page(tx, after, limit));
  }

  /** Who can be asked for something: to take a task, to be involved in a case. */
  atWork(actor: Actor): Promise<ColleagueAtWork[]> {
    return this.database.read(actor, (tx) => this.users.atWork(tx));
  }

  get(actor: Actor, id: string): Promise<User> {
    return this.database.read(actor, (tx) => this.existing(tx, id));
  }

  async add(actor: Actor, { password, ...draft }: UserDraft): Promise<User> {
    const passwordHash = await hashPassword(password);
    return this.database.write(actor, async (tx) => {
      if (await this.users.nameTaken(tx, draft.username)) throw new Refusal(accessRefusals.usernameTaken);
      await this.checkTeam(tx, draft.teamId);
      const id = newId();
      await this.users.add(tx, { ...draft, id, passwordHash });
      return this.existing(tx, id);
    });
  }

  change(actor: Actor, id: string, version: number, change: UserChange): Promise<User> {
    return this.database.write(actor, async (tx) => {
      const user = await this.existing(tx, id);
      const changed = { ...user, ...change };
      await this.checkTeam(tx, changed.teamId);
      if (!(await this.users.change(tx, id, version, changed))) throw new Refusal(refusals.versionOutdated);
      if (!changed.active) await this.sessions.endAllOf(tx, id);
      return this.existing(tx, id);
    });
  }

  /** Sets a new password and ends every session that was opened with the old one. */
  async setPassword(actor: Actor, id: string, password: string): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.database.write(actor, async (tx) => {
      if (!(await this.users.setPassword(tx, id, passwordHash))) throw new Refusal(refusals.notFound);
      await this.sessions.endAllOf(tx, id);
    });
  }

  /** Signs a colleague out everywhere, at once. */
  async revokeSessions(actor: Actor, id: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      await this.existing(tx, id);
      await this.sessions.endAllOf(tx, id);
    });
  }

  private async existing(tx: Tx, id: string): Promise<User> {
    const user = await this.users.find(tx, id);
    if (!user) throw new Refusal(refusals.notFound);
    return user;
  }

  private async checkTeam(tx: Tx, teamId: string | null): Promise<void> {
    if (teamId && !(await this.teams.exists(tx, teamId))) throw new Refusal(accessRefusals.unknownTeam);
  }
}
