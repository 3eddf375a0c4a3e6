import { owesReviewOfContact } from './cover.js';
import { CONFLICT, type Deed, NOT_FOUND, NOT_YOURS, OUTDATED, UNFIT, unless } from './deed.js';
import { endOffer, owedForOffer } from './messages.js';
import { answers, mayOffer, reachesCase, seesCase, seesOffer, stands } from './rights.js';
import type { Name, World } from './world.js';
import { after, contactOf, manager, openOffer } from './world.js';

/** The open work of who leaves goes along to who comes, at one instant. */
export function switchContact(world: World, of: number, to: Name): void {
  const one = world.cases[of]!;
  for (const task of one.tasks) if (task.open && task.owner === contactOf(one)) task.owner = to;
  one.contacts.push(to);
  one.journal.push('contactPerson.switched');
  owesReviewOfContact(world, to);
}

function place(world: World, of: number, to: Name): void {
  const one = world.cases[of]!;
  world.offers.push({
    of,
    from: contactOf(one),
    to,
    state: 'offered',
    reminded: false,
    escalated: false,
    version: 1,
  });
  one.journal.push('handover.offered');
  world.owed.push(...owedForOffer(world, world.offers.length - 1));
}

/** `seen`: how many of the tasks there were when the offer was written; an open one that came later is not gone through. */
export const offer = (who: Name, of: number, to: Name, seen: number): Deed => ({
  name: `${who} offers case ${of} to ${to}`,
  foretell(world) {
    if (!seesCase(world, who)) return { refused: [NOT_FOUND] };
    const one = world.cases[of]!;
    return unless(
      [
        !mayOffer(world, who, of) && NOT_YOURS,
        one.state === 'ended' && CONFLICT,
        openOffer(world, of) >= 0 && CONFLICT,
        to === contactOf(one) && CONFLICT,
        to === manager && UNFIT,
        one.tasks.slice(seen).some(({ open, owner }) => open && owner === contactOf(one)) && CONFLICT,
      ],
      () =>
        after(world, (next) => {
          next.cases[of]!.version += 1;
          place(next, of, to);
        }),
    );
  },
  perform: (system) => system.offer(who, of, to, seen),
});

type Answer = keyof typeof answers;

/** What any answer to an offer runs into, by who sees what and in which version. */
function obstacles(world: World, who: Name, at: number, version: number, step: Answer): (number | false)[] {
  const found = world.offers[at]!;
  return [
    // Who saw the offer and does not reach its case was overtaken.
    !seesCase(world, who) && !reachesCase(world, who, found) && CONFLICT,
    version !== found.version && OUTDATED,
    !answers[step](world, who, found) && NOT_YOURS,
    found.state !== 'offered' && CONFLICT,
    (step === 'accept' || step === 'redirect') && !stands(world, found) && CONFLICT,
  ];
}

export const answer = (
  step: Answer,
  who: Name,
  at: number,
  version: number,
  to: Name | null = null,
): Deed => ({
  name: `${who} ${step}s offer ${at} of version ${version}${to ? ` to ${to}` : ''}`,
  foretell(world) {
    const found = world.offers[at]!;
    if (!seesOffer(world, who, found)) return { refused: [NOT_FOUND] };
    return unless(
      [
        ...obstacles(world, who, at, version, step),
        to === found.to && UNFIT,
        to === found.from && CONFLICT,
        to === manager && UNFIT,
      ],
      () =>
        after(world, (next) => {
          next.cases[found.of]!.version += 1;
          if (step === 'accept') switchContact(next, found.of, found.to);
          endOffer(next, at, ends[step], who);
          if (to) place(next, found.of, to);
        }),
    );
  },
  perform: (system) => system.answer(step, who, at, version, to),
});

const ends = {
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
  redirect: 'withdrawn',
} as const;

/** The case gets another contact person without an offer, as an arranged cover does. */
export const directSwitch = (of: number, to: Name): Deed => ({
  name: `case ${of} is given to ${to} directly`,
  foretell(world) {
    const one = world.cases[of]!;
    return unless(
      [one.state === 'ended' && CONFLICT, to === contactOf(one) && CONFLICT, to === manager && UNFIT],
      () =>
        after(world, (next) => {
          next.cases[of]!.version += 1;
          switchContact(next, of, to);
        }),
    );
  },
  perform: (system) => system.directSwitch(of, to),
});
