import {
  type HandoverMessage,
  type Message,
  type Name,
  type Offer,
  type OfferState,
  today,
  type TransferMessage,
  type World,
} from './world.js';
import { press, review } from './cover.js';
import { contactOf, leads, manager, substitutesOf, teamOf } from './world.js';
import { workingDaysAfter } from './calendar.js';
import { stands } from './rights.js';

/** Reminded after three working days, escalated after five, lapsed after ten. */
export function owedForOffer(world: World, offer: number): HandoverMessage[] {
  const on = (count: number) => workingDaysAfter(today(world), count);
  return [
    { job: 'tellReceiver', offer, about: 'offered', dueOn: null },
    { job: 'remind', offer, about: null, dueOn: on(3) },
    { job: 'escalate', offer, about: null, dueOn: on(5) },
    { job: 'expire', offer, about: null, dueOn: on(10) },
  ];
}

/** The end of an offer: who of the two parties did not bring it about is told; of an acceptance the others too. */
export function endOffer(world: World, at: number, state: OfferState, by: Name | 'clock'): void {
  const offer = world.offers[at]!;
  offer.state = state;
  offer.version += 1;
  world.cases[offer.of]!.journal.push(`handover.${state}`);
  const owe = (job: HandoverMessage['job']) => world.owed.push({ job, offer: at, about: state, dueOn: null });
  if (by !== offer.from) owe('tellSender');
  if (by !== offer.to) owe('tellReceiver');
  if (state === 'accepted') {
    owe('tellParticipant');
    owe('tellReferrer');
  }
}

/** Colleagues are told together with who substitutes for them today. */
export function tellColleagues(
  world: World,
  kind: string,
  offer: number | null,
  colleagues: readonly Name[],
): void {
  const substitutes = colleagues.flatMap((one) => substitutesOf(world, one));
  for (const to of new Set([...colleagues, ...substitutes])) world.told.push({ kind, to, offer });
}

/** The lead of the sender's team, unless they are a party; then the manager. */
const leadsToTell = ({ from, to }: Offer): Name[] => {
  const found = leads.filter((lead) => teamOf[lead] === teamOf[from] && lead !== from && lead !== to);
  return found.length > 0 ? found : [manager];
};

/** What delivering a message does, whenever that is. What is no longer so is not told. */
export function deliver(world: World, message: Message): void {
  if ('offer' in message) return deliverOfOffer(world, message);
  if ('transfer' in message) return deliverOfTransfer(world, message);
  const { job, of, nth } = message;
  if (job === 'review') review(world, of);
  else press(world, of, nth, job === 'remindOfCover' ? 'reminded' : 'escalated');
}

/** While the receiver is still the contact person: a later change is told by its own message. */
function deliverOfTransfer(world: World, { job, transfer }: TransferMessage): void {
  const { of, to } = world.transfers[transfer]!;
  const one = world.cases[of]!;
  if (one.state === 'ended' || contactOf(one) !== to) return;
  if (job === 'tellParticipantOfTransfer') tellParticipant(world, of, to, null);
  else tellReferrer(world, of, null);
}

function tellParticipant(world: World, of: number, contact: Name, offer: number | null): void {
  const one = world.cases[of]!;
  world.told.push({ kind: 'contactPerson.switched', to: 'participant', offer });
  // Who came by a referral has a telephone, and nobody is called by a machine: the new contact person does.
  if (world.cases[0]!.referred) one.tasks.push({ owner: contact, open: true });
}

function tellReferrer(world: World, of: number, offer: number | null): void {
  if (!world.cases[of]!.referred) return;
  world.told.push({ kind: 'contactPerson.switched', to: 'consultant', offer });
}

function deliverOfOffer(world: World, { job, offer: at, about }: HandoverMessage): void {
  const offer = world.offers[at]!;
  const one = world.cases[offer.of]!;
  const waits = offer.state === 'offered';
  const holds = offer.state === 'accepted' && one.state !== 'ended' && contactOf(one) === offer.to;
  switch (job) {
    case 'tellReceiver':
      if (offer.state === about) tellColleagues(world, `handover.${about}`, at, [offer.to]);
      break;
    case 'tellSender':
      if (offer.state === about) tellColleagues(world, `handover.${about}`, at, [offer.from]);
      break;
    case 'tellParticipant':
      if (holds) tellParticipant(world, offer.of, offer.to, at);
      break;
    case 'tellReferrer':
      if (holds) tellReferrer(world, offer.of, at);
      break;
    case 'remind':
      if (!waits || offer.reminded || !stands(world, offer)) break;
      offer.reminded = true;
      one.journal.push('handover.reminded');
      tellColleagues(world, 'handover.reminded', at, [offer.to]);
      break;
    case 'escalate':
      if (!waits || offer.escalated || !stands(world, offer)) break;
      offer.escalated = true;
      one.journal.push('handover.escalated');
      tellColleagues(world, 'handover.escalated', at, leadsToTell(offer));
      break;
    case 'expire':
      if (waits) endOffer(world, at, 'expired', 'clock');
      break;
  }
}
