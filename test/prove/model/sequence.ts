import fc from 'fast-check';
import type { Client } from 'pg';
import type { TestingModule } from '@nestjs/testing';
import { BEGIN, dayOf, daysAfter } from './calendar.js';
import { newCase } from './case-deeds.js';
import type { Cast } from './cast.js';
import type { Model } from './commands.js';
import { compare } from './compare.js';
import { arrange, bring } from './other-deeds.js';
import { answer } from './handover-deeds.js';
import { aNewParticipant, acceptReferral, openCase } from './opening.js';
import { attempt, fits } from './outcome.js';
import { sequenceContext } from './sequence-context.js';
import { System } from './system.js';
import type { Tally } from './tally.js';
import { bringEnd, bringPart } from './transfer-deeds.js';
import { contactPeople, isDue, manager, type Message, type Name, type World, worldAfter } from './world.js';

export interface Stage {
  readonly product: Pick<TestingModule, 'get'>;
  readonly owner: Client;
  readonly cast: Cast;
  readonly tally: Tally;
}

export interface Beginning {
  readonly contact: Name;
  readonly referred: boolean;
  /** Whether the queue brings everything once more at the end. */
  readonly broughtAgain: boolean;
}

/** One sequence: a participant's case begins, everything happens to it, and at the end all that is owed is done. */
export function playSequence(
  { product, owner, cast, tally }: Stage,
  { contact, referred, broughtAgain }: Beginning,
  commands: Iterable<fc.AsyncCommand<Model, System>>,
): Promise<void> {
  const context = { now: BEGIN, cut: null };
  return sequenceContext.run(context, async () => {
    const carrying = await cast.rest(owner);
    const system = new System(product, owner, cast, context);
    if (referred) await acceptReferral(system, contact);
    else {
      await aNewParticipant(system);
      await openCase(system, contact);
    }
    const model: Model = { world: worldWith(contact, referred, carrying), tally, log: [] };
    try {
      await compare(system, model.world);
      await fc.asyncModelRun(() => ({ model, real: system }), commands);
      await drain(model, system);
      await answerTooLate(model, system);
      if (broughtAgain) await bringAllAgain(model, system);
    } catch (error) {
      throw new Error(`${(error as Error).message}\n  after: ${model.log.join(' | ')}`, { cause: error });
    }
    for (const transfer of model.world.transfers) tally.transfer(transfer);
    tally.sequences += 1;
  });
}

const worldWith = (contact: Name, referred: boolean, carrying: readonly Name[]): World => ({
  now: BEGIN,
  cases: [newCase(contact, 'ontwikkeling', referred)],
  offers: [],
  owed: [],
  delivered: [],
  told: [],
  substitutions: [],
  absences: [],
  needs: [],
  transfers: [],
  carrying,
  reviews: { anna: 0, bram: 0, dirk: 0, carla: 0, els: 0, mia: 0 },
});

/**
 * A month later the queue has brought all that was owed until then: no offer is open any more, no transfer under way,
 * and nothing is left to do but look again at whoever stays away.
 */
async function drain(model: Model, system: System): Promise<void> {
  model.world = { ...model.world, now: model.world.now + 31 * 86_400_000 };
  system.context.now = model.world.now;
  for (let due = dueOf(model.world); due; due = dueOf(model.world)) {
    for (const deed of due.job === 'run' ? [bringPart(due.transfer), bringEnd(due.transfer)] : [bring(due)]) {
      const foretold = deed.foretell(model.world);
      fits(deed, foretold, await attempt(system, deed));
      model.world = worldAfter(foretold, model.world);
    }
    // What owes others, which the product has named by now.
    if (['expire', 'run', 'review'].includes(due.job)) await compare(system, model.world);
    model.tally.drained += 1;
  }
  await compare(system, model.world);
  const running = model.world.transfers.filter(({ state }) => state === 'running');
  if (running.length > 0) throw new Error('A transfer is still under way when nothing is owed any more.');
  const open = model.world.offers.filter(({ state }) => state === 'offered');
  if (open.length > 0) throw new Error('An offer is still open when nothing is owed any more.');
}

const dueOf = (world: World): Message | undefined => world.owed.find((message) => isDue(world, message));

/** Whoever says yes to what has ended is refused. */
async function answerTooLate(model: Model, system: System): Promise<void> {
  for (const [at, { to, version }] of model.world.offers.entries()) {
    const deed = answer('accept', to, at, version);
    fits(deed, deed.foretell(model.world), await attempt(system, deed));
  }
}

/** By now others stand in for everybody. What was told before is not told to them as well. */
async function bringAllAgain(model: Model, system: System): Promise<void> {
  const from = dayOf(model.world.now);
  for (const absent of contactPeople) {
    const substitute = absent === 'anna' ? 'carla' : 'anna';
    const deed = arrange(manager, { absent, substitute, from, until: daysAfter(from, 1) });
    model.world = worldAfter(deed.foretell(model.world), model.world);
    await attempt(system, deed);
  }
  for (const message of model.world.delivered) {
    const again =
      message.job === 'run' ? [bringPart(message.transfer), bringEnd(message.transfer)] : [bring(message)];
    for (const deed of again) model.tally.count('deliver again', await attempt(system, deed));
  }
  await compare(system, model.world);
}
