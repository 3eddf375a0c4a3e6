import fc from 'fast-check';
import { daysAfter } from './calendar.js';
import * as of from './case-deeds.js';
import { dayOf } from './calendar.js';
import type { Deed, Wish } from './deed.js';
import { answer, directSwitch, offer } from './handover-deeds.js';
import { arrange, bring, endSubstitution } from './other-deeds.js';
import { bringEnd, bringPart, cancel, confirm, plan } from './transfer-deeds.js';
import { endAbsence, report } from './absence-deeds.js';
import { attemptNames, rogue } from './rogue-deeds.js';
import type { Case, Message, Name, Transfer, World } from './world.js';
import {
  caseOfNow,
  contactOf,
  contactPeople,
  isDue,
  leads,
  manager,
  names,
  openOffer,
  stages,
  teamOf,
  today,
} from './world.js';

/** Null: who fits; else anybody, whom it may not be for. */
const anybody = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(...names) },
);
const colleague = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...contactPeople) },
  { weight: 1, arbitrary: fc.constantFrom(...names) },
);
/** How many changes ago the page was read that somebody acts from; mostly none. */
const behind = fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) });
const which = fc.nat({ max: 50 });

const wish = (name: string, bind: (world: World) => Deed | null): Wish => ({ name, bind });

/** The case of now, or when there are several sometimes an older one. */
const aCase = (world: World, n: number): number => (n > 40 ? n % world.cases.length : caseOfNow(world));
/** The open offer, or else any. */
const anOffer = (world: World, n: number): number => {
  const open = world.offers.findIndex(({ state }) => state === 'offered');
  return open >= 0 && n < 40 ? open : n % world.offers.length;
};

const answered = (step: 'accept' | 'decline' | 'withdraw' | 'redirect') =>
  fc.record({ who: anybody, n: which, ago: behind, to: colleague }).map(({ who, n, ago, to }) =>
    wish(step, (world) => {
      if (world.offers.length === 0) return null;
      const at = anOffer(world, n);
      const { from, to: receiver, version, state } = world.offers[at]!;
      if (who === null && n < 30 && state !== 'offered') return null;
      const fitting = step === 'accept' || step === 'decline' ? receiver : from;
      return answer(step, who ?? fitting, at, version - ago, step === 'redirect' ? to : null);
    }),
  );

const changed = (
  name: string,
  from: readonly Case['state'][],
  deed: (who: Name, of: number, version: number, to: Name) => Deed,
) =>
  fc.record({ who: anybody, n: which, ago: behind, to: colleague }).map(({ who, n, ago, to }) =>
    wish(name, (world) => {
      const at = aCase(world, n);
      const one = world.cases[at]!;
      if (who === null && n < 30 && !from.includes(one.state)) return null;
      return deed(who ?? contactOf(one), at, one.version - ago, to);
    }),
  );

const offers = fc.record({ who: anybody, n: which, to: colleague }).map(({ who, n, to }) =>
  wish('offer', (world) => {
    const at = aCase(world, n);
    if (who === null && n < 30 && openOffer(world, at) >= 0) return null;
    const { tasks } = world.cases[at]!;
    return offer(who ?? contactOf(world.cases[at]!), at, to, tasks.length);
  }),
);

const switches = fc
  .record({ n: which, to: colleague })
  .map(({ n, to }) => wish('switch', (world) => directSwitch(aCase(world, n), to)));

const tasks = fc.oneof(
  fc
    .record({ who: anybody, n: which })
    .map(({ who, n }) =>
      wish('add task', (world) =>
        of.addTask(who ?? contactOf(world.cases[aCase(world, n)]!), aCase(world, n)),
      ),
    ),
  fc.record({ who: anybody, n: which }).map(({ who, n }) =>
    wish('complete task', (world) => {
      const at = aCase(world, n);
      const { tasks } = world.cases[at]!;
      return tasks.length === 0
        ? null
        : of.completeTask(who ?? contactOf(world.cases[at]!), at, n % tasks.length);
    }),
  ),
);

const openings = colleague.map((to) =>
  wish('open', (world) => (world.cases.length < 2 ? of.open(to) : null)),
);

const substitutions = fc
  .record({
    who: anybody,
    // The manager is there once for all.
    absent: fc.constantFrom(...contactPeople),
    substitute: colleague,
    start: fc.integer({ min: -1, max: 3 }),
    days: fc.nat({ max: 12 }),
  })
  .map(({ who, absent, substitute, start, days }) =>
    wish('arrange', (world) => {
      const from = daysAfter(today(world), start);
      const lead = leads.find((one) => teamOf[one] === teamOf[absent]);
      return arrange(who ?? lead ?? 'mia', { absent, substitute, from, until: daysAfter(from, days) });
    }),
  );

const substitutionEnds = fc.record({ who: anybody, n: which }).map(({ who, n }) =>
  wish('end substitution', ({ substitutions: all }) => {
    const one = all[n % Math.max(1, all.length)];
    return one ? endSubstitution(who ?? 'mia', one) : null;
  }),
);

/** Null: who leads them. */
const leadOf = (who: Name): Name => leads.find((one) => teamOf[one] === teamOf[who]) ?? manager;

const absences = fc
  .record({
    who: anybody,
    // The manager is there once for all.
    of: fc.constantFrom(...contactPeople),
    contact: fc.boolean(),
    start: fc.integer({ min: -1, max: 20 }),
    days: fc.option(fc.nat({ max: 30 })),
  })
  .map(({ who, of: one, contact, start, days }) =>
    wish('report absence', (world) => {
      const from = daysAfter(today(world), start > 9 ? 0 : start);
      const away = contact ? contactOf(world.cases[caseOfNow(world)]!) : one;
      return report(who ?? leadOf(away), away, from, days === null ? null : daysAfter(from, days));
    }),
  );

const absenceEnds = fc.record({ who: anybody, n: which }).map(({ who, n }) =>
  wish('end absence', ({ absences: all }) => {
    const one = all[n % Math.max(1, all.length)];
    return one ? endAbsence(who ?? one.of, one) : null;
  }),
);

/** Somebody whose cover waits is stood in for. */
const covers = fc
  .record({ who: anybody, n: which, substitute: colleague, days: fc.nat({ max: 12 }) })
  .map(({ who, n, substitute, days }) =>
    wish('take cover', (world) => {
      const waiting = world.needs.filter(({ settled }) => !settled);
      const absent = waiting[n % Math.max(1, waiting.length)]?.of;
      const from = today(world);
      const until = daysAfter(from, days);
      return absent ? arrange(who ?? leadOf(absent), { absent, substitute, from, until }) : null;
    }),
  );

const plans = fc
  .record({ who: anybody, from: anybody, n: which, to: colleague })
  .map(({ who, from, n, to }) =>
    wish('plan transfer', (world) => {
      const at = aCase(world, n);
      const contact = contactOf(world.cases[at]!);
      const sender = from && from !== manager ? from : contact;
      return plan(who ?? leadOf(sender), sender, at, to);
    }),
  );

const decided = (
  name: string,
  states: readonly Transfer['state'][],
  deed: (who: Name, at: number, version: number) => Deed,
) =>
  fc.record({ who: anybody, n: which, ago: behind }).map(({ who, n, ago }) =>
    wish(name, ({ transfers }) => {
      if (transfers.length === 0) return null;
      const fitting = transfers.findIndex(({ state }) => states.includes(state));
      const at = fitting >= 0 && n < 40 ? fitting : n % transfers.length;
      const { from, version } = transfers[at]!;
      return deed(who ?? leadOf(from), at, version - ago);
    }),
  );
const confirmations = decided('confirm transfer', ['draft'], confirm);
const cancellations = decided('cancel transfer', ['draft', 'running'], cancel);

/** The queue brings the parts before the end; twice or late they may come in any order. */
const parts = which.map((n) =>
  wish(n < 45 ? 'move a case' : 'end a transfer early', ({ owed }) => {
    const run = owed.find(({ job }) => job === 'run');
    if (!run || !('transfer' in run)) return null;
    return n < 45 ? bringPart(run.transfer) : bringEnd(run.transfer);
  }),
);

/** What comes next for a transfer: it is planned, confirmed, its case goes over, it ends. */
const transfers = fc.tuple(plans, confirmations).map(([planned, confirmed]) =>
  wish('go on with a transfer', (world) => {
    const at = world.transfers.findIndex(({ state }) => state === 'draft' || state === 'running');
    if (at < 0) return planned.bind(world);
    const { state, item } = world.transfers[at]!;
    if (state === 'draft') return confirmed.bind(world);
    return item === 'pending' ? bringPart(at) : bringEnd(at);
  }),
);

const delivery = (message: Message, world: World): Deed => {
  if (message.job !== 'run') return bring(message);
  const { item } = world.transfers[message.transfer]!;
  return item === 'pending' ? bringPart(message.transfer) : bringEnd(message.transfer);
};

const deliveries = which.map((n) =>
  wish('deliver', (world) => {
    const due = world.owed.filter((message) => isDue(world, message));
    return due.length === 0 ? null : delivery(due[n % due.length]!, world);
  }),
);

/** The queue delivers at least once: what was done before comes again, however late. */
const repeats = which.map((n) =>
  wish('deliver again', ({ delivered }) => {
    const message = delivered[n % Math.max(1, delivered.length)];
    if (!message) return null;
    if (message.job !== 'run') return bring(message);
    return n % 2 ? bringPart(message.transfer) : bringEnd(message.transfer);
  }),
);

/** On PostgreSQL's own clock, which no sequence moves. */
const realToday = () => dayOf(Date.now());

const exits = changed('exit', ['running', 'suspended'], (who, at, version) =>
  of.exit(who, at, version, realToday),
);

const moves = fc.tuple(anybody, which, behind, fc.constantFrom(...stages)).map(([who, n, ago, stage]) =>
  wish('move', (world) => {
    const at = aCase(world, n);
    const one = world.cases[at]!;
    return of.move(who ?? contactOf(one), at, one.version - ago, stage);
  }),
);

export const wishes = fc.oneof(
  { weight: 8, arbitrary: offers },
  { weight: 9, arbitrary: answered('accept') },
  { weight: 2, arbitrary: answered('decline') },
  { weight: 2, arbitrary: answered('withdraw') },
  { weight: 2, arbitrary: answered('redirect') },
  { weight: 2, arbitrary: switches },
  { weight: 2, arbitrary: moves },
  { weight: 1, arbitrary: changed('suspend', ['running'], of.suspend) },
  { weight: 1, arbitrary: changed('resume', ['suspended'], of.resume) },
  { weight: 1, arbitrary: exits },
  {
    weight: 2,
    arbitrary: changed('reopen', ['ended'], (who, at, version, to) =>
      of.reopen(who, at, version, version % 2 ? to : null),
    ),
  },
  { weight: 1, arbitrary: openings },
  { weight: 3, arbitrary: tasks },
  { weight: 3, arbitrary: substitutions },
  { weight: 1, arbitrary: substitutionEnds },
  { weight: 3, arbitrary: absences },
  { weight: 1, arbitrary: absenceEnds },
  { weight: 2, arbitrary: covers },
  { weight: 6, arbitrary: transfers },
  { weight: 1, arbitrary: plans },
  { weight: 1, arbitrary: confirmations },
  { weight: 1, arbitrary: cancellations },
  { weight: 1, arbitrary: parts },
  { weight: 11, arbitrary: deliveries },
  { weight: 2, arbitrary: repeats },
);

/** Past all services, at what the database alone keeps. */
export const rogueWishes = fc.constantFrom(...attemptNames).map((attempt) =>
  wish('write past the services', (world) => {
    const at = caseOfNow(world);
    const fits = attempt === 'a second open offer' ? openOffer(world, at) >= 0 : true;
    return fits && world.cases[at]!.state !== 'ended' ? rogue(attempt, at) : null;
  }),
);

/** Two who want different things of the same case at the same moment. */
export const rivals = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(wishes, wishes) },
  {
    weight: 3,
    arbitrary: fc.tuple(
      answered('accept'),
      fc.oneof(
        answered('accept'),
        answered('decline'),
        answered('withdraw'),
        answered('redirect'),
        exits,
        switches,
        deliveries,
      ),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(offers, fc.oneof(offers, switches, exits)) },
  { weight: 1, arbitrary: fc.tuple(switches, fc.oneof(switches, exits)) },
  { weight: 1, arbitrary: fc.tuple(transfers, fc.oneof(offers, exits, switches, cancellations, parts)) },
  { weight: 1, arbitrary: fc.tuple(absences, fc.oneof(absences, switches, deliveries)) },
  { weight: 1, arbitrary: fc.oneof(deliveries, parts).map((one): [Wish, Wish] => [one, one]) },
);
