import type { Client } from 'pg';
import { newId } from '#kernel/id.js';
import { withClient } from '../../postgres/test-database.js';
import { aParticipant } from '../../factories/participants.js';
import { canLeave } from '../../factories/stage-facts.js';
import { aTeam, aUser } from '../../factories/users.js';
import type { Ground } from '../proof.js';
import { Person } from './person.js';
import type { Scene } from './steps.js';

interface Size {
  readonly clients: number;
  readonly cases: number;
}

/** Two teams with a lead each, two managers, and participants whose cases have begun, all of them signed in. */
export async function aScene(
  { ownerUrl }: Ground,
  owner: Client,
  origin: string,
  { clients, cases }: Size,
): Promise<Scene> {
  const teams = [await aTeam(ownerUrl), await aTeam(ownerUrl)];
  const users = [];
  for (let n = 0; n < clients; n += 1) {
    const role = n < 2 ? 'manager' : n < 4 ? 'teamLead' : 'jobCoach';
    const teamId = role === 'manager' ? null : teams[n % 2]!;
    users.push(await aUser(ownerUrl, { roles: [role], teamId, ceilingPoints: 100_000 }));
  }
  const people = users.map(({ userId, username }) => new Person(origin, userId, username));
  for (const person of people) await person.signIn();
  const contactOf = new Map<string, string>();
  for (const { userId } of users.slice(4, 4 + cases)) {
    contactOf.set(await aCase(ownerUrl, owner, userId), userId);
  }
  const today = new Date().toISOString().slice(0, 10);
  const opened = [...contactOf.keys()].map((id) => ({ id }));
  return { people, cases: opened, contactOf, tasks: new Map(), today };
}

/** A case as it is after an acceptance; its stages have what they ask. */
async function aCase(ownerUrl: string, owner: Client, contactPersonId: string): Promise<string> {
  const participantId = await aParticipant(owner);
  const id = newId();
  await withClient(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO trajectory (id, participant_id, entry_reason, active)
       VALUES ($1, $2, 'Was hier al bekend', tstzmultirange(tstzrange(now(), NULL)))`,
      [id, participantId],
    );
    await client.query(
      `INSERT INTO stage_period (id, trajectory_id, participant_id, stage, move, during, moved_by)
       VALUES ($1, $2, $3, 'ontwikkeling', 'entry', tstzrange(now(), NULL), $4)`,
      [newId(), id, participantId, contactPersonId],
    );
    await client.query(
      `INSERT INTO contact_assignment (id, trajectory_id, participant_id, user_id, during, assigned_by)
       VALUES ($1, $2, $3, $4, tstzrange(now(), NULL), $4)`,
      [newId(), id, participantId, contactPersonId],
    );
    await client.query('COMMIT');
  });
  const actor = { userId: contactPersonId } as Parameters<typeof canLeave>[2];
  await canLeave(owner, { id, participantId, version: 1 }, actor, 'ontwikkeling', 'plaatsing');
  return id;
}
