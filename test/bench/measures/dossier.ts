import type { Findings } from '../findings.js';
import type { Question } from '../load/ways.js';
import type { BenchOptions } from '../options.js';
import type { Site } from '../site.js';
import { dossier } from './questions.js';
import type { ReadMeasure } from './reads.js';
import { measureReads } from './reads.js';

const PEOPLE = 2_000;

const dossiers: ReadMeasure = {
  title: 'Dossier',
  questions: ofOwnPeople,
  share: 0.25,
  growth: 1.3,
};

/** Coaches open dossiers of their own people, all over the register. */
async function ofOwnPeople({ owner, staff }: Site): Promise<Question[]> {
  const { rows } = await owner.query<{ id: string; coach: string }>(
    `SELECT id, contact_person_id AS coach FROM participant WHERE contact_person_id IS NOT NULL
     ORDER BY hashtext(id::text) LIMIT ${PEOPLE}`,
  );
  const coaches = new Map(staff.coaches.map((coach) => [coach.id, coach]));
  return Promise.all(rows.map(({ id, coach }) => dossier(coaches.get(coach)!, id)));
}

export const measureDossier = (
  sites: readonly Site[],
  options: BenchOptions,
  postmaster: number | null,
): Promise<Findings> => measureReads(dossiers, sites, options, postmaster);
