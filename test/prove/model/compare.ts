import { askEverybody, look, type Possible, type Seen } from './observed.js';
import { messageSeen } from './message-seen.js';
import { recordWhatStagesAsk } from './opening.js';
import { ASKED_OFFERS, differences, type Picture, pictureOf, pictureSeen } from './picture.js';
import type { System } from './system.js';
import type { Name, World } from './world.js';

/** Learns what the product calls what the model numbers, in the order in which it came to be. */
function learn(system: System, seen: Seen): void {
  const { cast, known } = system;
  known.cases = seen.cases.map(({ id }) => id);
  known.offers = seen.offers.map(({ id }) => id);
  known.tasks = seen.cases.map(({ tasks }) => tasks.map(({ id }) => id));
  known.substitutions = seen.substitutions.map((one) => ({
    ...one,
    absent: cast.nameOf(one.absent) as Name,
    substitute: cast.nameOf(one.substitute) as Name,
  }));
  for (const one of known.substitutions) system.rememberArranged(one, one.id);
  for (const { id, ...one } of seen.absences) {
    system.rememberReported({ ...one, of: cast.nameOf(one.of) as Name }, id);
  }
  known.transfers = [...seen.transfers];
  for (const message of seen.owed) system.remember(messageSeen(message, seen, system), message);
}

async function pictureNow(system: System): Promise<Picture> {
  const seen = await look(system);
  const begun = seen.cases.filter(({ id }) => !system.known.cases.includes(id));
  learn(system, seen);
  for (const { id } of begun) await recordWhatStagesAsk(system, id);
  return pictureSeen(seen, await whatEverybodyCan(system, seen), system);
}

/** Asked anew whenever something changed on which it hangs: the cases, the offers, and who stands in for whom today. */
async function whatEverybodyCan(system: System, { cases, offers }: Seen): Promise<Possible> {
  const standsOn = JSON.stringify([
    cases.map(({ id, state, stage, contacts }) => [id, state, stage, contacts.at(-1)]),
    offers.map(({ id, state, escalated }) => [id, state, escalated]),
    system.standIns(),
  ]);
  if (system.asked?.standsOn !== standsOn) {
    const possible = await askEverybody(system, system.known.offers.slice(-ASKED_OFFERS));
    system.asked = { standsOn, possible };
  }
  return system.asked.possible;
}

/** The product is as the model says, in every respect. */
export async function compare(system: System, world: World): Promise<void> {
  await matching(system, [world], 'The product is not as foretold');
}

/** Which of these worlds the product is like; it must be like one. */
export async function matching(system: System, worlds: readonly World[], said: string): Promise<World> {
  const found = await pictureNow(system);
  const differing: string[][] = [];
  for (const world of worlds) {
    const wrong = differences(pictureOf(world), found);
    if (wrong.length === 0) return world;
    differing.push(wrong);
  }
  const nearest = differing.sort((a, b) => a.length - b.length)[0] ?? ['no order explains how they fared'];
  throw new Error(`${said}\n  ${nearest.slice(0, 12).join('\n  ')}`);
}
