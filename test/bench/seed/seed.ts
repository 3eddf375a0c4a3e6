import { Pool } from 'pg';
import type { Environment } from '#kernel/environment.js';
import { BsnVault } from '#participant/bsn-vault.service.js';
import { Register } from './register.js';
import { recordStages } from './stage-records.js';
import type { Staff } from './staff.js';
import { seedStaff } from './staff.js';

/** Trajectories whose derived columns are kept in one call. */
const KEPT_AT_ONCE = 20_000;

/**
 * Fills an empty, migrated database. The triggers are silent while the rows go in, and what they would have kept is
 * then derived in sets, by the product's own keep_case(). VACUUM last: the covering index of the list needs to know
 * which pages everybody may see.
 */
export async function seed(ownerUrl: string, environment: Environment, participants: number): Promise<Staff> {
  const owner = new Pool({
    connectionString: ownerUrl,
    max: 3,
    options: '-c session_replication_role=replica -c synchronous_commit=off',
  });
  owner.on('error', () => undefined);
  try {
    const staff = await seedStaff(owner, participants);
    const register = new Register(owner, staff.coaches, new BsnVault(environment));
    await register.add(participants);
    await recordStages(owner);
    for (let at = 0; at < participants; at += KEPT_AT_ONCE) {
      await owner.query('SELECT keep_case($1::uuid[])', [
        register.trajectoryIds.slice(at, at + KEPT_AT_ONCE),
      ]);
    }
    await owner.query('VACUUM (ANALYZE)');
    await owner.query('CHECKPOINT');
    return staff;
  } finally {
    await owner.end();
  }
}
