import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { accessRefusals } from './access.refusals.js';
import type { Team } from './team.repository.js';
import { TeamRepository } from './team.repository.js';

@Injectable()
export class TeamService {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamRepository,
  ) {}

  all(actor: Actor): Promise<Team[]> {
    return this.database.read(actor, (tx) => this.teams.all(tx));
  }

  add(actor: Actor, name: string): Promise<Team> {
    return this.database.write(actor, async (tx) => {
      const team = { id: newId(), name, version: 1 };
      if (!(await this.teams.add(tx, team))) throw new Refusal(accessRefusals.teamNameTaken);
      return team;
    });
  }

  rename(actor: Actor, id: string, version: number, name: string): Promise<Team> {
    return this.database.write(actor, async (tx) => {
      if (!(await this.teams.exists(tx, id))) throw new Refusal(refusals.notFound);
      if (await this.teams.nameTaken(tx, name, id)) throw new Refusal(accessRefusals.teamNameTaken);
      if (!(await this.teams.rename(tx, id, version, name))) throw new Refusal(refusals.versionOutdated);
      return { id, name, version: version + 1 };
    });
  }
}
