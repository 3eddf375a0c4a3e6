import { halfAYearAfter } from './calendar.js';
import { owesReviewOfContact } from './cover.js';
import { CONFLICT, type Deed, NOT_FOUND, NOT_YOURS, OUTDATED, UNFIT, unless } from './deed.js';
import { endOffer } from './messages.js';
import { couldSteer, seesCase, steers } from './rights.js';
import type { Case, Name, Stage, World } from './world.js';
import { after, contactOf, manager, openOffer, stages, today } from './world.js';

export const newCase = (contact: Name, stage: Stage, referred: boolean): Case => ({
  state: 'running',
  stage,
  contacts: [contact],
  version: 1,
  endedOn: null,
  referred,
  tasks: [],
  journal: ['trajectory.opened'],
});

/** Beginning anew, once the last case has ended. */
export const open = (contact: Name): Deed => ({
  name: `a case is opened with ${contact}`,
  foretell: (world) =>
    unless(
      [world.cases.some(({ state }) => state !== 'ended') && CONFLICT, contact === manager && UNFIT],
      () =>
        after(world, (next) => {
          next.cases.push(newCase(contact, 'ontwikkeling', false));
          owesReviewOfContact(next, contact);
        }),
    ),
  perform: (system) => system.open(contact),
});

interface Step {
  readonly does: string;
  readonly from: readonly Case['state'][];
  /** What else stands in the way. */
  readonly obstacles?: (world: World, one: Case) => readonly (number | false)[];
  readonly change: (world: World, one: Case, of: number, who: Name) => void;
}

const step = (
  { does, from, obstacles, change }: Step,
  who: Name,
  of: number,
  version: number,
  perform: Deed['perform'],
): Deed => ({
  name: `${who} ${does} case ${of} of version ${version}`,
  foretell(world) {
    if (!seesCase(world, who)) return { refused: [NOT_FOUND] };
    const one = world.cases[of]!;
    return unless(
      [
        version !== one.version && OUTDATED,
        !steers(world, who, of) && NOT_YOURS,
        !from.includes(one.state) && CONFLICT,
        ...(obstacles?.(world, one) ?? []),
      ],
      () =>
        after(world, (next) => {
          next.cases[of]!.version += 1;
          change(next, next.cases[of]!, of, who);
        }),
    );
  },
  perform,
});

/** A reason is always given. What ontwikkeling and plaatsing ask is there, the report of a diagnose never. */
function isMove(from: Stage, to: Stage): boolean {
  const steps = stages.indexOf(to) - stages.indexOf(from);
  return steps < 0 || (steps === 1 && from !== 'diagnose');
}

export const move = (who: Name, of: number, version: number, to: Stage): Deed =>
  step(
    {
      does: `moves to ${to}`,
      from: ['running'],
      obstacles: (_, { stage }) => [!isMove(stage, to) && CONFLICT],
      change: (_, one) => {
        one.journal.push(stages.indexOf(to) < stages.indexOf(one.stage) ? 'stage.returned' : 'stage.moved');
        one.stage = to;
      },
    },
    who,
    of,
    version,
    (system) => system.move(who, of, version, to),
  );

export const suspend = (who: Name, of: number, version: number): Deed =>
  step(
    {
      does: 'suspends',
      from: ['running'],
      change: (_, one) => {
        one.state = 'suspended';
        one.journal.push('trajectory.suspended');
      },
    },
    who,
    of,
    version,
    (system) => system.suspend(who, of, version),
  );

export const resume = (who: Name, of: number, version: number): Deed =>
  step(
    {
      does: 'resumes',
      from: ['suspended'],
      change: (_, one) => {
        one.state = 'running';
        one.journal.push('trajectory.resumed');
      },
    },
    who,
    of,
    version,
    (system) => system.resume(who, of, version),
  );

/** What is open ends with it: the offer is withdrawn, tasks are closed. `endedOn`: the day on PostgreSQL's clock. */
export const exit = (who: Name, of: number, version: number, endedOn: () => string): Deed =>
  step(
    {
      does: 'ends',
      from: ['running', 'suspended'],
      change: (world, one) => {
        const offer = openOffer(world, of);
        if (offer >= 0) endOffer(world, offer, 'withdrawn', who);
        for (const task of one.tasks) task.open = false;
        one.state = 'ended';
        one.endedOn = endedOn();
        one.journal.push('trajectory.ended');
      },
    },
    who,
    of,
    version,
    (system) => system.exit(who, of, version),
  );

export const reopen = (who: Name, of: number, version: number, to: Name | null): Deed =>
  step(
    {
      does: `re-opens${to ? ` for ${to}` : ''}`,
      from: ['ended'],
      obstacles: (world, one) => [
        one.endedOn !== null && today(world) > halfAYearAfter(one.endedOn) && CONFLICT,
        world.cases.some(({ state }) => state !== 'ended') && CONFLICT,
        to === manager && UNFIT,
        // Another team gets it by a handover.
        to !== null && !couldSteer(world, who, to) && UNFIT,
      ],
      change: (world, one) => {
        one.state = 'running';
        one.endedOn = null;
        one.contacts.push(to ?? contactOf(one));
        one.journal.push('trajectory.reopened');
        owesReviewOfContact(world, contactOf(one));
      },
    },
    who,
    of,
    version,
    (system) => system.reopen(who, of, version, to),
  );

export const addTask = (who: Name, of: number): Deed => ({
  name: `${who} adds a task to case ${of}`,
  foretell(world) {
    if (!seesCase(world, who)) return { refused: [NOT_FOUND] };
    const one = world.cases[of]!;
    return unless([who === manager && NOT_YOURS, one.state === 'ended' && CONFLICT], () =>
      after(world, (next) => {
        next.cases[of]!.tasks.push({ owner: who, open: true });
        next.cases[of]!.journal.push('task.added');
      }),
    );
  },
  perform: (system) => system.addTask(who, of),
});

/** Doing it twice changes nothing. */
export const completeTask = (who: Name, of: number, task: number): Deed => ({
  name: `${who} completes task ${task} of case ${of}`,
  foretell(world) {
    if (!seesCase(world, who)) return { refused: [NOT_FOUND] };
    const one = world.cases[of]!;
    return unless([who === manager && NOT_YOURS, one.state === 'ended' && CONFLICT], () =>
      after(world, (next) => {
        if (!one.tasks[task]!.open) return;
        next.cases[of]!.tasks[task]!.open = false;
        next.cases[of]!.journal.push('task.completed');
      }),
    );
  },
  perform: (system) => system.completeTask(who, of, task),
});
