import { daysAfter, type Day } from './calendar.js';
import { owesReview } from './cover.js';
import { CONFLICT, type Deed, NOT_FOUND, NOT_YOURS, UNFIT, unless } from './deed.js';
import { mayArrange } from './other-deeds.js';
import type { Absence, Name, World } from './world.js';
import { after, manager, teamOf, today } from './world.js';

/** One reports one's own absence; who leads does it for others. */
const mayReport = (who: Name, of: Name): boolean => who === of || mayArrange(who, of);

const overlaps = (world: World, of: Name, from: Day, until: Day | null): boolean =>
  world.absences.some(
    (one) =>
      one.of === of &&
      (one.until === null || from <= one.until) &&
      (until === null || one.from <= until) &&
      (until === null || from <= until),
  );

const isOver = (until: Day | null, world: World): boolean => until !== null && until < today(world);

export const report = (who: Name, of: Name, from: Day, until: Day | null): Deed => ({
  name: `${who} reports that ${of} is away from ${from} until ${until ?? 'nobody knows when'}`,
  foretell: (world) =>
    unless(
      [
        until !== null && until < from && UNFIT,
        isOver(until, world) && CONFLICT,
        !mayReport(who, of) && NOT_YOURS,
        overlaps(world, of, from, until) && CONFLICT,
      ],
      () =>
        after(world, (next) => {
          next.absences.push({ of, from, until, version: 1 });
          owesReview(next, of);
        }),
    ),
  perform: (system) => system.report(who, of, from, until),
});

/** Back from today on; what has yet to begin is as if it was never reported. */
export const endAbsence = (who: Name, one: Absence): Deed => ({
  name: `${who} reports ${one.of} back, who was away from ${one.from}`,
  foretell(world) {
    const at = world.absences.findIndex((other) => other.of === one.of && other.from === one.from);
    if (at < 0 || !knows(who, one.of)) return { refused: [NOT_FOUND] };
    const found = world.absences[at]!;
    return unless([!mayReport(who, one.of) && NOT_YOURS, isOver(found.until, world) && CONFLICT], () =>
      after(world, (next) => {
        if (found.from < today(world)) {
          next.absences[at]!.until = daysAfter(today(world), -1);
          next.absences[at]!.version += 1;
        } else next.absences.splice(at, 1);
        owesReview(next, one.of);
      }),
    );
  },
  perform: (system) => system.endAbsence(who, one),
});

/** It is seen by who is away and by their team. */
const knows = (who: Name, of: Name): boolean => who === manager || who === of || teamOf[who] === teamOf[of];
