import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { aProduct } from '../../factories/product.js';
import { aTrajectory } from '../../factories/trajectories.js';
import { aTeam, aUser } from '../../factories/users.js';
import { withClient } from '../../postgres/test-database.js';
import type { Ground } from '../proof.js';

const COACHES = 8;
const CASES = 48;

export interface Cast {
  readonly coaches: readonly { readonly userId: string; readonly username: string }[];
  readonly lead: { readonly username: string };
  /** Who holds which trajectory in the beginning. */
  readonly holders: Map<string, string>;
}

/** A team of coaches with running trajectories, and its lead. */
export async function castOf(ground: Ground): Promise<Cast> {
  const teamId = await aTeam(ground.ownerUrl);
  const coaches = await Promise.all(
    Array.from({ length: COACHES }, () => aUser(ground.ownerUrl, { teamId })),
  );
  const lead = await aUser(ground.ownerUrl, { teamId, roles: ['teamLead'] });
  const holders = new Map<string, string>();
  const product = await aProduct({ ...ground, drop: () => Promise.resolve() }, [TrajectoryModule]);
  await withClient(ground.ownerUrl, async (owner) => {
    for (let index = 0; index < CASES; index += 1) {
      const coach = coaches[index % COACHES]!;
      holders.set((await aTrajectory(product, owner, coach)).id, coach.userId);
    }
  });
  await product.close();
  return { coaches, lead, holders };
}
