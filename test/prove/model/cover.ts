import { type Day, dayOf, daysAfter, works, workingDaysAfter, workingDaysBefore } from './calendar.js';
import type { Absence, Name, Need, World } from './world.js';
import { contactOf, today } from './world.js';

/** Days without anybody, as far as a lead has to do with them. */
interface Gap {
  readonly firstDay: Day;
  readonly comesUpOn: Day;
}

/** Cover is arranged four weeks ahead; while nobody knows for how long, from week to week. */
const [AHEAD, AHEAD_WITHOUT_END] = [28, 7];

export function owesReview(world: World, of: Name, dueOn: Day | null = null): void {
  world.owed.push({ job: 'review', of, nth: world.reviews[of]++, dueOn });
}

/** Somebody who was ever away, and may be again, becomes a contact person. The day is PostgreSQL's own. */
export function owesReviewOfContact(world: World, to: Name): void {
  const realToday = dayOf(Date.now());
  if (world.absences.some(({ of, until }) => of === to && (until === null || until >= realToday))) {
    owesReview(world, to);
  }
}

const holds = ({ from, until }: { from: Day; until: Day | null }, day: Day): boolean =>
  from <= day && (until === null || day <= until);

const isAway = ({ absences }: World, who: Name, day: Day): boolean =>
  absences.some((one) => one.of === who && holds(one, day));

/** Somebody stands in who is here. */
const isCovered = (world: World, who: Name, day: Day): boolean =>
  world.substitutions.some(
    (one) => one.absent === who && holds(one, day) && !isAway(world, one.substitute, day),
  );

/** After this day nothing changes any more. */
const horizon = (world: World): Day =>
  [
    today(world),
    ...[...world.absences, ...world.substitutions].flatMap(({ from, until }) => [from, until ?? from]),
  ].reduce((one, other) => (one > other ? one : other));

/** What is left of one absence from today on. */
function gapsOf(world: World, absence: Absence): Gap[] {
  const end = daysAfter(horizon(world), 1);
  const gaps: Gap[] = [];
  let run: Day[] = [];
  const close = (isOpen: boolean): void => {
    const firstDay = run.find(works) ?? (isOpen && run.length > 0 ? workingDaysAfter(run.at(-1)!, 1) : null);
    if (firstDay) {
      gaps.push({ firstDay, comesUpOn: daysAfter(firstDay, -(isOpen ? AHEAD_WITHOUT_END : AHEAD)) });
    }
    run = [];
  };
  const first = absence.from > today(world) ? absence.from : today(world);
  for (let day = first; day <= (absence.until ?? end); day = daysAfter(day, 1)) {
    if (isCovered(world, absence.of, day)) close(false);
    else run.push(day);
  }
  close(absence.until === null);
  return gaps;
}

const gaps = (world: World, who: Name): Gap[] =>
  world.absences
    .filter(({ of }) => of === who)
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .flatMap((absence) => gapsOf(world, absence));

/** A colleague without cases leaves nobody alone. */
const carries = (world: World, who: Name): boolean =>
  world.carrying.includes(who) || world.cases.some((one) => one.state !== 'ended' && contactOf(one) === who);

const upNow = (world: World, who: Name): Gap | undefined =>
  carries(world, who) ? gaps(world, who).find(({ comesUpOn }) => comesUpOn <= today(world)) : undefined;

const openNeed = ({ needs }: World, who: Name): Need | undefined =>
  needs.find(({ of, settled }) => of === who && !settled);

/** Looks at the cover of a colleague, and of whom they stand in for: what came up is asked for, what is over is settled. */
export function review(world: World, who: Name): void {
  const standsInFor = world.substitutions.flatMap(({ substitute, absent, until }) =>
    substitute === who && until >= today(world) ? [absent] : [],
  );
  for (const of of new Set([who, ...standsInFor])) {
    const open = openNeed(world, of);
    const gap = upNow(world, of);
    if (open && !gap) open.settled = true;
    if (gap && !open) raise(world, of, gap);
    if (carries(world, of)) looksAgain(world, of);
  }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** The lead has two working days, or until the last one before the first day; a reminder comes before. */
function raise(world: World, of: Name, { firstDay }: Gap): void {
  const dueOn = later(workingDaysAfter(today(world), 2), workingDaysBefore(firstDay, 1));
  const asked = later(workingDaysAfter(today(world), 1), workingDaysBefore(firstDay, 3));
  const remindOn = asked < dueOn ? asked : dueOn;
  const nth = world.needs.filter((one) => one.of === of).length;
  world.needs.push({
    of,
    nth,
    raisedOn: today(world),
    dueOn,
    ...{ reminded: false, escalated: false, settled: false },
  });
  world.owed.push(
    { job: 'remindOfCover', of, nth, dueOn: remindOn },
    { job: 'escalateCover', of, nth, dueOn },
  );
}

/** On the next day on which there may be something else to arrange; that is owed once. */
function looksAgain(world: World, of: Name): void {
  const ends = [
    ...world.absences.filter((one) => one.of === of),
    ...world.substitutions.filter(({ absent }) => absent === of),
  ].flatMap(({ until }) => (until === null ? [] : [daysAfter(until, 1)]));
  const days = [...gaps(world, of).map(({ comesUpOn }) => comesUpOn), ...ends];
  const [next] = days.filter((day) => day > today(world)).sort();
  const isOwed = world.owed.some((one) => one.job === 'review' && one.of === of && one.dueOn === next);
  if (next && !isOwed) owesReview(world, of, next);
}

/** The lead, or the manager, is told that it still waits; what was arranged meanwhile is settled. */
export function press(world: World, of: Name, nth: number, as: 'reminded' | 'escalated'): void {
  const need = world.needs.find((one) => one.of === of && one.nth === nth)!;
  if (need.settled) return;
  if (upNow(world, of)) need[as] = true;
  else need.settled = true;
}
