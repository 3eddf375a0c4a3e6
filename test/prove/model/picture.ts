import { isDeepStrictEqual } from 'node:util';
import type { Possible, Seen } from './observed.js';
import { possibleWithCase, possibleWithOffer } from './rights.js';
import type { System } from './system.js';
import { names, type World } from './world.js';

/** Of how many offers, the newest, everybody is asked what they can do. */
export const ASKED_OFFERS = 1;

/** What the model speaks of; what else the product writes or lets do is not its affair. */
const journalKept = (type: string): boolean =>
  /^(trajectory\.(?!corrected)|stage\.|contactPerson\.|handover\.(offered|reminded|escalated|accepted|declined|withdrawn|expired)$|task\.(added|completed)$)/.test(
    type,
  );
const kindKept = (kind: string): boolean =>
  /^(handover\.(offered|reminded|escalated|accepted|declined|withdrawn|expired)|contactPerson\.switched)$/.test(
    kind,
  );
const caseSteps = ['moveStage', 'recordDiagnosis', 'suspend', 'resume', 'exit', 'reopen', 'offerHandover'];
const offerSteps = ['accept', 'decline', 'withdraw', 'redirect', 'offerAgain'];
const only = (kept: readonly string[], steps: readonly string[] | null): string[] | null =>
  steps && steps.filter((step) => kept.includes(step)).sort();

/** The world in the words in which the product is looked at. */
export function pictureOf(world: World) {
  return {
    cases: world.cases.map((one) => ({
      state: one.state,
      stage: one.stage,
      version: one.version,
      contacts: one.contacts,
      everyInstantHasOne: true,
      dueWithContact: true,
      tasks: one.tasks,
      journal: one.journal,
    })),
    offers: world.offers,
    owed: world.owed
      .map(
        ({ job, offer, about, dueOn }) => `${job} ${about} of ${offer}, ${dueOn ? `${dueOn} 08:00` : 'now'}`,
      )
      .sort(),
    told: world.told.map(({ kind, to, offer }) => `${kind} of ${offer} to ${to}`).sort(),
    substitutions: world.substitutions
      .map((one) => `${one.substitute} for ${one.absent} ${one.from} - ${one.until}`)
      .sort(),
    can: Object.fromEntries(
      names.map((who) => [
        who,
        {
          cases: world.cases.map((_, of) => only(caseSteps, possibleWithCase(world, who, of))),
          offers: world.offers
            .slice(-ASKED_OFFERS)
            .map((offer) => only(offerSteps, possibleWithOffer(world, who, offer))),
        },
      ]),
    ),
  };
}

export type Picture = ReturnType<typeof pictureOf>;

/** What was found of the product, in the same words. */
export function pictureSeen(seen: Seen, possible: Possible, { cast, known }: System): Picture {
  const name = cast.nameOf as (id: string) => World['offers'][number]['to'];
  const at = (id: string) => known.offers.indexOf(id);
  return {
    cases: seen.cases.map((one) => {
      const contacts = one.contacts.map(name);
      const owners = one.dueOwners.map(name);
      return {
        state: one.state as World['cases'][number]['state'],
        stage: one.stage as World['cases'][number]['stage'],
        version: one.version,
        contacts,
        everyInstantHasOne: !one.gaps && !one.overlaps,
        dueWithContact: owners.every((owner) => owner === contacts.at(-1) && one.state !== 'ended'),
        tasks: one.tasks.map(({ owner, open }) => ({ owner: name(owner), open })),
        journal: one.journal.filter(journalKept),
      };
    }),
    offers: seen.offers.map(({ id: _, of, from, to, ...offer }) => ({
      of: known.cases.indexOf(of),
      from: name(from),
      to: name(to),
      ...offer,
    })),
    owed: seen.owed
      .map(
        ({ job, about, offer, due }) =>
          `${job} ${about} of ${at(offer)}, ${job.startsWith('tell') ? 'now' : due}`,
      )
      .sort(),
    told: seen.told
      .filter(({ kind }) => kindKept(kind))
      .map(({ kind, user, offer }) => `${kind} of ${at(offer)} to ${user ? name(user) : 'participant'}`)
      .sort(),
    substitutions: seen.substitutions
      .map((one) => `${name(one.substitute)} for ${name(one.absent)} ${one.from} - ${one.until}`)
      .sort(),
    can: Object.fromEntries(
      names.map((who) => [
        who,
        {
          cases: possible[who].cases.map((steps) => only(caseSteps, steps)),
          offers: possible[who].offers.map((steps) => only(offerSteps, steps)),
        },
      ]),
    ),
  };
}

/** Each thing in which two pictures differ, as path, what was foretold and what was found. */
export function differences(foretold: unknown, found: unknown, path = ''): string[] {
  if (isDeepStrictEqual(foretold, found)) return [];
  if (isObject(foretold) && isObject(found)) {
    const keys = new Set([...Object.keys(foretold), ...Object.keys(found)]);
    return [...keys].flatMap((key) => differences(foretold[key], found[key], `${path}/${key}`));
  }
  return [`${path}: foretold ${JSON.stringify(foretold)}, found ${JSON.stringify(found)}`];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
