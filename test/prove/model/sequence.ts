import fc from 'fast-check';
import type { Client } from 'pg';
import type { TestingModule } from '@nestjs/testing';
import { BEGIN } from './calendar.js';
import { newCase } from './case-deeds.js';
import type { Cast } from './cast.js';
import type { Model } from './commands.js';
import { compare } from './compare.js';
import { bring } from './other-deeds.js';
import { aNewParticipant, acceptReferral, openCase } from './opening.js';
import { attempt, fits } from './outcome.js';
import { sequenceContext } from './sequence-context.js';
import { System } from './system.js';
import type { Tally } from './tally.js';
import type { Name, World } from './world.js';

export interface Stage {
  readonly product: Pick<TestingModule, 'get'>;
  readonly owner: Client;
  readonly cast: Cast;
  readonly tally: Tally;
}

export interface Beginning {
  readonly contact: Name;
  readonly referred: boolean;
}

/** One sequence: a participant's case begins, everything happens to it, and at the end all that is owed is done. */
export function playSequence(
  { product, owner, cast, tally }: Stage,
  { contact, referred }: Beginning,
  commands: Iterable<fc.AsyncCommand<Model, System>>,
): Promise<void> {
  const context = { now: BEGIN, cut: null };
  return sequenceContext.run(context, async () => {
    await cast.rest(owner);
    const system = new System(product, owner, cast, context);
    if (referred) await acceptReferral(system, contact);
    else {
      await aNewParticipant(system);
      await openCase(system, contact);
    }
    const model: Model = { world: worldWith(contact, referred), tally };
    await compare(system, model.world);
    await fc.asyncModelRun(() => ({ model, real: system }), commands);
    await drain(model, system);
    tally.sequences += 1;
  });
}

const worldWith = (contact: Name, referred: boolean): World => ({
  now: BEGIN,
  cases: [newCase(contact, 'ontwikkeling', referred)],
  offers: [],
  owed: [],
  delivered: [],
  told: [],
  substitutions: [],
});

/** A month later the queue has brought all that was owed: no offer is open any more, and nothing is left to do. */
async function drain(model: Model, system: System): Promise<void> {
  model.world = { ...model.world, now: model.world.now + 31 * 86_400_000 };
  system.context.now = model.world.now;
  while (model.world.owed.length > 0) {
    const deed = bring(model.world.owed[0]!);
    const foretold = deed.foretell(model.world);
    fits(deed, foretold, await attempt(system, deed));
    if ('world' in foretold) model.world = foretold.world;
    // The end of an offer owes what the product has named by now.
    if (model.world.owed.length > 0) await compare(system, model.world);
    model.tally.drained += 1;
  }
  await compare(system, model.world);
  const open = model.world.offers.filter(({ state }) => state === 'offered');
  if (open.length > 0) throw new Error('An offer is still open when nothing is owed any more.');
}
