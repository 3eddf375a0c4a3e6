import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { accessRefusals } from './access.refusals.js';
import type { ReadLine } from './administration-log.repository.js';
import { AdministrationLogRepository } from './administration-log.repository.js';
import { fieldChanges } from './administration-log.rules.js';
import type { Team } from './team.repository.js';
import { TeamRepository } from './team.repository.js';

@Injectable()
export class TeamService {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamRepository,
    private readonly log: AdministrationLogRepository,
  ) {}

  all(actor: Actor): Promise<Team[]> {
    return this.database.read(actor, (tx) => this.teams.all(tx));
  }

  add(actor: Actor, name: string): Promise<Team> {
    return this.database.write(actor, async (tx) => {
      const team = { id: newId(), name, version: 1 };
      if (!(await this.teams.add(tx, team))) throw new Refusal(accessRefusals.teamNameTaken);
      const changes = fieldChanges({}, { name });
      await this.log.record(tx, actor, { kind: 'team.added', subject: team.id, changes });
      return team;
    });
  }

  rename(actor: Actor, id: string, version: number, name: string): Promise<Team> {
    return this.database.write(actor, async (tx) => {
      const before = await this.teams.nameOf(tx, id);
      if (before === null) throw new Refusal(refusals.notFound);
      if (await this.teams.nameTaken(tx, name, id)) throw new Refusal(accessRefusals.teamNameTaken);
      if (!(await this.teams.rename(tx, id, version, name))) throw new Refusal(refusals.versionOutdated);
      const changes = fieldChanges({ name: before }, { name });
      await this.log.record(tx, actor, { kind: 'team.renamed', subject: id, changes });
      return { id, name, version: version + 1 };
    });
  }

  /** What the team was called, and who changed that; newest first. */
  changes(actor: Actor, id: string, before: string | null, limit: number): Promise<ReadLine[]> {
    return this.database.read(actor, async (tx) => {
      if (!(await this.teams.exists(tx, id))) throw new Refusal(refusals.notFound);
      return this.log.page(tx, id, before, limit);
    });
  }
}
