import type { Client } from 'pg';
import { newId } from '#kernel/id.js';

/** An invented person, without a trajectory yet, so that only the owner of the tables sees them. */
export async function aParticipant(owner: Pick<Client, 'query'>, surname = 'Heijden'): Promise<string> {
  const id = newId();
  await owner.query('INSERT INTO participant (id, given_name, surname) VALUES ($1, $2, $3)', [
    id,
    'Noor',
    surname,
  ]);
  return id;
}
