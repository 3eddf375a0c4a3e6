import { CONFLICT, type Deed, NOT_FOUND, NOT_YOURS, OUTDATED, UNFIT, unless } from './deed.js';
import { switchContact } from './handover-deeds.js';
import { tellColleagues } from './messages.js';
import { mayArrange } from './other-deeds.js';
import { actsFor } from './rights.js';
import type { Name, Transfer, World } from './world.js';
import { after, contactOf, manager, openOffer, sameMessage } from './world.js';

/** Whose caseload it is does not decide where it goes; who leads them does. */
const plans = (who: Name, { from }: Pick<Transfer, 'from'>): boolean => mayArrange(who, from);

/** Who gives or receives sees it too, once it is decided. */
const sees = (world: World, who: Name, transfer: Transfer): boolean =>
  plans(who, transfer) ||
  (transfer.state !== 'draft' && [transfer.from, transfer.to].some((one) => actsFor(world, who, one)));

/** The lead plans that a case of somebody goes to another. What is on offer stays out of it. */
export const plan = (who: Name, from: Name, of: number, to: Name): Deed => ({
  name: `${who} plans to transfer case ${of} of ${from} to ${to}`,
  foretell(world) {
    if (!plans(who, { from })) return { refused: [NOT_FOUND] };
    const one = world.cases[of]!;
    const isTheirs = one.state !== 'ended' && contactOf(one) === from;
    return unless([to === from && UNFIT, to === manager && UNFIT, !isTheirs && UNFIT], () =>
      after(world, (next) =>
        next.transfers.push({
          ...{ of, from, to, by: who, state: 'draft', version: 1 },
          ...{ included: openOffer(world, of) < 0, item: 'proposed', attempts: 0, told: false },
        }),
      ),
    );
  },
  perform: (system) => system.plan(who, from, of, to),
});

interface Step {
  readonly does: 'confirm' | 'cancel';
  readonly from: readonly Transfer['state'][];
  readonly obstacles?: (world: World, transfer: Transfer) => readonly (number | false)[];
  readonly change: (world: World, transfer: Transfer, at: number, who: Name) => void;
}

const step = ({ does, from, obstacles, change }: Step, who: Name, at: number, version: number): Deed => ({
  name: `${who} ${does}s transfer ${at} of version ${version}`,
  foretell(world) {
    const found = world.transfers[at]!;
    if (!sees(world, who, found)) return { refused: [NOT_FOUND] };
    return unless(
      [
        version !== found.version && OUTDATED,
        !plans(who, found) && NOT_YOURS,
        !from.includes(found.state) && CONFLICT,
        ...(obstacles?.(world, found) ?? []),
      ],
      () =>
        after(world, (next) => {
          next.transfers[at]!.version += 1;
          change(next, next.transfers[at]!, at, who);
        }),
    );
  },
  perform: (system) => system.decide(does, who, at, version),
});

/** From here on the case is on its way. One sender has one transfer under way. */
export const confirm = (who: Name, at: number, version: number): Deed =>
  step(
    {
      does: 'confirm',
      from: ['draft'],
      obstacles: (world, { included, from }) => [
        !included && UNFIT,
        world.transfers.some((one) => one.state === 'running' && one.from === from) && CONFLICT,
      ],
      change: (world, transfer) => {
        transfer.state = 'running';
        transfer.item = 'pending';
        transfer.by = who;
        world.owed.push({ job: 'run', transfer: at, dueOn: null });
      },
    },
    who,
    at,
    version,
  );

/** What went over stays so, what has not begun is not begun. */
export const cancel = (who: Name, at: number, version: number): Deed =>
  step(
    {
      does: 'cancel',
      from: ['draft', 'running'],
      change: (_, transfer) => {
        if (transfer.item === 'proposed' || transfer.item === 'pending') transfer.item = 'notBegun';
        transfer.state = 'cancelled';
      },
    },
    who,
    at,
    version,
  );

const isOwed = (world: World, at: number): boolean =>
  world.owed.some((one) => one.job === 'run' && one.transfer === at);

/** So often a part is tried; then it has failed. */
const MOST_ATTEMPTS = 4;

/** The queue brings the one part of a transfer: once, again, late, or after it was cancelled. */
export const bringPart = (at: number): Deed => ({
  name: `the queue brings the part of transfer ${at}`,
  foretell: (world) => after(world, (next) => moveCase(next, at)),
  lost: (world) =>
    after(world, (next) => {
      const transfer = next.transfers[at]!;
      if (transfer.item !== 'pending') return;
      transfer.attempts += 1;
      if (transfer.attempts >= MOST_ATTEMPTS) transfer.item = 'failed';
    }),
  perform: (system) => system.bringPart(at),
});

/** A case that changed since it was planned stays as it is, with the reason. */
function moveCase(world: World, at: number): void {
  const transfer = world.transfers[at]!;
  if (transfer.item !== 'pending' || !isOwed(world, at)) return;
  const one = world.cases[transfer.of]!;
  if (one.state === 'ended') transfer.item = 'skipped: ended';
  else if (contactOf(one) !== transfer.from) transfer.item = 'skipped: contactPersonChanged';
  else if (openOffer(world, transfer.of) >= 0) transfer.item = 'skipped: onOffer';
  else {
    one.version += 1;
    switchContact(world, transfer.of, transfer.to);
    one.journal.push('caseloadTransfer.moved');
    transfer.item = 'done';
    world.owed.push(
      { job: 'tellParticipantOfTransfer', transfer: at, dueOn: null },
      { job: 'tellReferrerOfTransfer', transfer: at, dueOn: null },
    );
  }
}

/** The queue says that all parts were tried. While one is left it does nothing: that part comes again. */
export const bringEnd = (at: number): Deed => ({
  name: `the queue brings the end of transfer ${at}`,
  foretell: (world) =>
    after(world, (next) => {
      const message = { job: 'run', transfer: at, dueOn: null } as const;
      const owed = next.owed.findIndex((one) => sameMessage(one, message));
      const transfer = next.transfers[at]!;
      if (owed < 0 || transfer.item === 'pending') return;
      next.owed.splice(owed, 1);
      next.delivered.push(message);
      if (transfer.state === 'running') {
        transfer.state = 'finished';
        transfer.version += 1;
      }
      tellOfEnd(next, transfer);
    }),
  perform: (system) => system.bringEnd(at),
});

/** Each of the three for themselves: who received, whose it was, who decided. */
function tellOfEnd(world: World, transfer: Transfer): void {
  const tell = (to: Name): void => tellColleagues(world, 'caseloadTransfer.ended', null, [to]);
  if (transfer.item === 'done' && !transfer.told) {
    transfer.told = true;
    tell(transfer.to);
    tell(transfer.from);
  }
  tell(transfer.by);
}
