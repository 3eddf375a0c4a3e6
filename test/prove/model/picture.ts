import { isDeepStrictEqual } from 'node:util';
import type { Possible, Seen } from './observed.js';
import { messageSeen } from './message-seen.js';
import { possibleWithCase, possibleWithOffer } from './rights.js';
import type { System } from './system.js';
import { manager, messageKey, names, type World } from './world.js';

/** Of how many offers, the newest, everybody is asked what they can do. */
export const ASKED_OFFERS = 1;

/** What the model speaks of; what else the product writes or lets do is not its affair. */
const journalKept = (type: string): boolean =>
  /^(trajectory\.(?!corrected)|stage\.|contactPerson\.|handover\.(offered|reminded|escalated|accepted|declined|withdrawn|expired)$|task\.(added|completed)$|caseloadTransfer\.moved$)/.test(
    type,
  );
const kindKept = (kind: string): boolean =>
  /^(handover\.(offered|reminded|escalated|accepted|declined|withdrawn|expired)|contactPerson\.switched|caseloadTransfer\.ended)$/.test(
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
      .map((message) => `${messageKey(message)}, ${message.dueOn ? `${message.dueOn} 08:00` : 'now'}`)
      .sort(),
    // The manager is there once for all, and told of transfers in other sequences too.
    told: world.told
      .filter(({ kind, to }) => kind !== 'caseloadTransfer.ended' || to !== manager)
      .map(({ kind, to, offer }) => `${kind} of ${offer} to ${to}`)
      .sort(),
    absences: world.absences.map((one) => `${one.of} ${one.from} - ${one.until}, ${one.version}`).sort(),
    needs: Object.fromEntries(
      world.needs.map(({ of, nth, ...need }) => [`cover of ${of}, ${nth}`, need]),
    ) as Record<string, Omit<World['needs'][number], 'of' | 'nth'>>,
    transfers: world.transfers,
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
export function pictureSeen(seen: Seen, possible: Possible, system: System): Picture {
  const { cast, known } = system;
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
      .map((message) => `${messageKey(messageSeen(message, seen, system))}, ${message.due}`)
      .sort(),
    told: seen.told
      .filter(
        ({ kind, user }) =>
          kindKept(kind) && (kind !== 'caseloadTransfer.ended' || user !== cast.idOf(manager)),
      )
      .map(
        ({ kind, user, offer }) => `${kind} of ${offer && at(offer)} to ${user ? name(user) : 'participant'}`,
      )
      .sort(),
    absences: seen.absences.map((one) => `${name(one.of)} ${one.from} - ${one.until}, ${one.version}`).sort(),
    needs: Object.fromEntries(
      seen.needs.map(({ id: _, of, ...need }, index) => {
        const nth = seen.needs.slice(0, index).filter((one) => one.of === of).length;
        return [`cover of ${name(of)}, ${nth}`, need];
      }),
    ),
    transfers: seen.transfers.map(({ id: _, itemId: __, of, from, to, by, item, ...transfer }) => ({
      of: known.cases.indexOf(of),
      from: name(from),
      to: name(to!),
      by: name(by),
      item: item as World['transfers'][number]['item'],
      ...transfer,
    })),
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
