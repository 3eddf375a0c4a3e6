import type { Name, Offer, World } from './world.js';
import { caseOfNow, contactOf, leads, manager, openOffer, substitutesOf, teamOf } from './world.js';

/** Whose work is theirs: a colleague's own, and that of whom they substitute today. */
export const actsFor = (world: World, who: Name, colleague: Name): boolean =>
  who !== manager && (who === colleague || substitutesOf(world, colleague).includes(who));

const inTeamOf = (who: Name, colleague: Name): boolean =>
  teamOf[who] !== null && teamOf[who] === teamOf[colleague];

const leadsTeamOf = (who: Name, colleague: Name): boolean =>
  who === manager || (leads.includes(who) && inTeamOf(who, colleague));

/** A case is seen by its contact person and who substitutes, their team and the manager; by a receiver once accepted. */
function isSeen(world: World, who: Name, of: number): boolean {
  const contact = contactOf(world.cases[of]!);
  return who === manager || actsFor(world, who, contact) || inTeamOf(who, contact);
}

/** For whom an offer waits reaches its case, as far as the answer goes. */
export const reachesCase = (world: World, who: Name, { of, to, state }: Offer): boolean =>
  isSeen(world, who, of) || (state === 'offered' && actsFor(world, who, to));

/** Who sees the participant sees all of the participant's cases. */
export const seesCase = (world: World, who: Name): boolean => isSeen(world, who, caseOfNow(world));

/** Who steers: the contact person, who substitutes for them, and their team. A manager looks only. */
export const steers = (world: World, who: Name, of: number): boolean =>
  couldSteer(world, who, contactOf(world.cases[of]!));

export const couldSteer = (world: World, who: Name, contact: Name): boolean =>
  actsFor(world, who, contact) || inTeamOf(who, contact);

export const mayOffer = (world: World, who: Name, of: number): boolean => {
  const contact = contactOf(world.cases[of]!);
  return actsFor(world, who, contact) || leadsTeamOf(who, contact);
};

/** A handover is seen to its end by both parties, by the sender's team, and by who has the case now. */
export const seesOffer = (world: World, who: Name, offer: Offer): boolean =>
  who === manager ||
  actsFor(world, who, offer.from) ||
  inTeamOf(who, offer.from) ||
  actsFor(world, who, offer.to) ||
  holdsNow(world, who, offer);

/** Whether the case is theirs, or their team's, now; nobody has one of a participant whom others help today. */
const holdsNow = (world: World, who: Name, { of }: Offer): boolean =>
  seesCase(world, who) && steers(world, who, of);

/** The sender is still the contact person of a case that has not ended; else the offer was overtaken. */
export const stands = (world: World, { of, from }: Offer): boolean =>
  world.cases[of]!.state !== 'ended' && contactOf(world.cases[of]!) === from;

const isReceiver = (world: World, who: Name, { from, to }: Offer): boolean =>
  who !== from && actsFor(world, who, to);

export const answers: Readonly<
  Record<'accept' | 'decline' | 'withdraw' | 'redirect', (world: World, who: Name, offer: Offer) => boolean>
> = {
  accept: (world, who, offer) =>
    isReceiver(world, who, offer) || (offer.escalated && who !== offer.from && leadsTeamOf(who, offer.from)),
  decline: isReceiver,
  withdraw: (world, who, offer) =>
    actsFor(world, who, offer.from) ||
    leadsTeamOf(who, offer.from) ||
    actsFor(world, who, contactOf(world.cases[offer.of]!)),
  redirect: (world, who, offer) => actsFor(world, who, offer.from) || leadsTeamOf(who, offer.from),
};

/** What somebody can do with a case; null when they do not see it. */
export function possibleWithCase(world: World, who: Name, of: number): string[] | null {
  if (!seesCase(world, who)) return null;
  const { state, stage } = world.cases[of]!;
  const steering = steers(world, who, of);
  return Object.entries({
    moveStage: steering && state === 'running',
    recordDiagnosis: steering && state === 'running' && stage === 'diagnose',
    suspend: steering && state === 'running',
    resume: steering && state === 'suspended',
    exit: steering && state !== 'ended',
    reopen: steering && state === 'ended',
    offerHandover: state !== 'ended' && mayOffer(world, who, of) && openOffer(world, of) < 0,
  })
    .filter(([, is]) => is)
    .map(([name]) => name);
}

/** What somebody can do with an offer; null when they do not see it. What the case asks counts only if they see that. */
export function possibleWithOffer(world: World, who: Name, offer: Offer): string[] | null {
  if (!seesOffer(world, who, offer)) return null;
  const caseSeen = reachesCase(world, who, offer);
  const standing = caseSeen && stands(world, offer);
  const open = offer.state === 'offered';
  const inVain = ['declined', 'withdrawn', 'expired'].includes(offer.state);
  const runs = caseSeen && world.cases[offer.of]!.state !== 'ended';
  return Object.entries({
    accept: open && standing && answers.accept(world, who, offer),
    decline: open && answers.decline(world, who, offer),
    withdraw: open && answers.withdraw(world, who, offer),
    redirect: open && standing && answers.redirect(world, who, offer),
    offerAgain: inVain && runs && openOffer(world, offer.of) < 0 && mayOffer(world, who, offer.of),
  })
    .filter(([, is]) => is)
    .map(([name]) => name);
}
