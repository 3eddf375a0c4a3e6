import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { accessRefusals } from './access.refusals.js';
import type { ReadLine } from './administration-log.repository.js';
import { AccountClosings } from './account-closings.service.js';
import { AdministrationLogRepository } from './administration-log.repository.js';
import type { Fields } from './administration-log.rules.js';
import { fieldChanges } from './administration-log.rules.js';
import { hashPassword } from './password.js';
import { SessionRepository } from './session.repository.js';
import { TeamRepository } from './team.repository.js';
import type { ColleagueAtWork, NewUser, User, UserChange } from './user.repository.js';
import { UserRepository } from './user.repository.js';

type UserDraft = Omit<NewUser, 'id' | 'passwordHash'> & { readonly password: string };

/** Whoever gives out roles does not take one for themselves: it takes two to become mightier. */
const raisesOwn = ({ userId }: Actor, before: User, after: User): boolean =>
  before.id === userId && after.roles.some((role) => !before.roles.includes(role));

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
    private readonly log: AdministrationLogRepository,
    private readonly closings: AccountClosings,
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
      const user = await this.existing(tx, id);
      const changes = fieldChanges({}, await this.shown(tx, user));
      await this.log.record(tx, actor, { kind: 'user.added', subject: id, changes });
      return user;
    });
  }

  change(actor: Actor, id: string, version: number, change: UserChange): Promise<User> {
    return this.database.write(actor, async (tx) => {
      const user = await this.existing(tx, id);
      if (user.version !== version) throw new Refusal(refusals.versionOutdated);
      const changed = { ...user, ...change };
      if (raisesOwn(actor, user, changed)) throw new Refusal(accessRefusals.ownRoles);
      await this.checkTeam(tx, changed.teamId);
      await this.closings.run(tx, actor, user, changed);
      if (!(await this.users.change(tx, id, version, changed))) throw new Refusal(refusals.versionOutdated);
      if (!changed.active) await this.sessions.endAllOf(tx, id);
      const changes = fieldChanges(await this.shown(tx, user), await this.shown(tx, changed));
      await this.log.record(tx, actor, { kind: 'user.changed', subject: id, changes });
      return this.existing(tx, id);
    });
  }

  /** Sets a new password and ends every session that was opened with the old one. */
  async setPassword(actor: Actor, id: string, password: string): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.database.write(actor, async (tx) => {
      if (!(await this.users.setPassword(tx, id, passwordHash))) throw new Refusal(refusals.notFound);
      await this.sessions.endAllOf(tx, id);
      await this.log.record(tx, actor, { kind: 'user.passwordSet', subject: id });
    });
  }

  /** Signs a colleague out everywhere, at once. */
  async revokeSessions(actor: Actor, id: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      await this.existing(tx, id);
      await this.sessions.endAllOf(tx, id);
      await this.log.record(tx, actor, { kind: 'user.signedOut', subject: id });
    });
  }

  /** Who gave this colleague which rights, and when; newest first. */
  changes(actor: Actor, id: string, before: string | null, limit: number): Promise<ReadLine[]> {
    return this.database.read(actor, async (tx) => {
      await this.existing(tx, id);
      return this.log.page(tx, id, before, limit);
    });
  }

  /** What the log says of a colleague, with the team by the name it has now. */
  private async shown(tx: Tx, user: User): Promise<Fields> {
    const { id: _id, version: _version, teamId, ...fields } = user;
    return { ...fields, team: teamId && (await this.teams.nameOf(tx, teamId)) };
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
