import type { Client } from 'pg';
import { actorOf } from '#access/actor.rules.js';
import type { Actor, Role } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { aboutInOutbox } from './observed.js';
import type { Name } from './world.js';
import { leads, manager, names, teamOf } from './world.js';

type Row = readonly [name: string, id: string];

/** The colleagues of one sequence: the people of the model, as accounts. */
export class Cast {
  private readonly byId: ReadonlyMap<string, string>;

  private constructor(
    private readonly ids: ReadonlyMap<string, string>,
    private readonly teams: ReadonlyMap<string, string>,
  ) {
    this.byId = new Map([...ids].map(([name, id]) => [id, name]));
  }

  /** `shared`: who there is once for all casts: the manager, and the consultant who refers. */
  static async make(owner: Client, shared: readonly Row[]): Promise<Cast> {
    const teams = new Map(['north', 'south'].map((team) => [team, newId()]));
    for (const [team, id] of teams) {
      await owner.query('INSERT INTO team (id, name) VALUES ($1, $2)', [id, `${team} ${id.slice(-6)}`]);
    }
    const own = names.filter((name) => name !== manager).map((name): Row => [name, newId()]);
    for (const [name, id] of own) {
      await addUser(owner, name, id, rolesOf(name as Name), teams.get(teamOf[name as Name]!)!);
    }
    return new Cast(new Map([...own, ...shared]), teams);
  }

  static async shared(owner: Client): Promise<Row[]> {
    const rows: Row[] = [
      [manager, newId()],
      ['consultant', newId()],
    ];
    for (const [name, id] of rows) {
      await addUser(owner, name, id, [name === manager ? 'manager' : 'consultant'], null);
    }
    return rows;
  }

  idOf = (name: string): string => this.ids.get(name)!;
  nameOf = (id: string): string => this.byId.get(id) ?? id;

  /** Somebody as they are signed in, with those for whom they substitute. */
  actor(name: Name, substitutesFor: readonly Name[]): Actor {
    return actorOf({
      userId: this.idOf(name),
      displayName: name,
      roles: rolesOf(name),
      teamId: this.teams.get(teamOf[name] ?? '') ?? null,
      municipalityCodes: [],
      substitutesFor: substitutesFor.map(this.idOf),
    });
  }

  /** Who refers. */
  consultant = (): Actor =>
    actorOf({
      userId: this.idOf('consultant'),
      displayName: 'consultant',
      roles: ['consultant'],
      teamId: null,
      municipalityCodes: ['0935'],
      substitutesFor: [],
    });

  /** Nobody is away, stands in for anybody or was told anything; gives who has cases. */
  async rest(owner: Client): Promise<Name[]> {
    const ids = names.map(this.idOf);
    await owner.query('DELETE FROM substitution WHERE absent_user_id = ANY ($1)', [ids]);
    await owner.query('DELETE FROM absence WHERE user_id = ANY ($1)', [ids]);
    await owner.query('DELETE FROM cover_need WHERE user_id = ANY ($1)', [ids]);
    // Of a sequence that went wrong.
    await owner.query(
      `UPDATE caseload_transfer SET state = 'cancelled', ended_at = clock_timestamp()
       WHERE state = 'running' AND from_user_id = ANY ($1)`,
      [ids],
    );
    await owner.query(`DELETE FROM outbox WHERE ${aboutInOutbox} = ANY ($1)`, [ids]);
    await owner.query(
      `DELETE FROM notice WHERE recipient_user_id = ANY ($1) AND kind = 'caseloadTransfer.ended'`,
      [ids],
    );
    const { rows } = await owner.query<{ id: string }>(
      `SELECT DISTINCT contact_person_id AS id FROM caseload_entry
       WHERE contact_person_id = ANY ($1) AND ended_at IS NULL`,
      [ids],
    );
    return rows.map(({ id }) => this.nameOf(id) as Name);
  }
}

const rolesOf = (name: Name): Role[] =>
  name === manager ? ['manager'] : leads.includes(name) ? ['teamLead'] : ['jobCoach'];

/** Nobody is ever full: that has proofs of its own. */
const addUser = (owner: Client, name: string, id: string, roles: readonly Role[], teamId: string | null) =>
  owner.query(
    `INSERT INTO app_user (id, username, display_name, password_hash, roles, team_id, municipality_codes, ceiling_points)
     VALUES ($1, $2, $3, 'none', $4, $5, $6, 100000)`,
    [id, `${name}-${id}`, name, roles, teamId, roles.includes('consultant') ? ['0935'] : []],
  );
