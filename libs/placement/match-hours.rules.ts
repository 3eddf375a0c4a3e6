import type { Judgement, Seeker, Work } from './match-judgement.rules.js';
import { doesNotFit, fits, inDutch, unknown } from './match-judgement.rules.js';
import type { WishValues } from './wishes.rules.js';
import { HOURS_A_SHIFT } from './wishes.rules.js';

const aWeek = (from: number, to: number): string =>
  from === to ? `${inDutch(from)} uur` : `${inDutch(from)} tot ${inDutch(to)} uur`;

function wished({ hoursFrom, hoursTo }: WishValues): string {
  if (hoursFrom === null) return `hoogstens ${inDutch(hoursTo!)} uur`;
  return hoursTo === null ? `minstens ${inDutch(hoursFrom)} uur` : aWeek(hoursFrom, hoursTo);
}

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);

/** The hours of a week, and how many of them go into a day. */
export function hours({ wishes }: Seeker, work: Work): Judgement {
  const { hoursFrom, hoursTo, maxHoursPerDay } = wishes;
  const offered = aWeek(work.hoursFrom, work.hoursTo);
  const isAsked = hoursFrom !== null || hoursTo !== null;
  if (isAsked && (work.hoursFrom > (hoursTo ?? Infinity) || work.hoursTo < (hoursFrom ?? 0))) {
    return doesNotFit(`Het werk is ${offered} per week; gewenst is ${wished(wishes)}.`);
  }
  const needed = Math.ceil(work.hoursFrom / (maxHoursPerDay ?? HOURS_A_SHIFT));
  const perDay = maxHoursPerDay === null ? '' : ` van hoogstens ${inDutch(maxHoursPerDay)} uur`;
  const least = `${inDutch(work.hoursFrom)} uur per week vraagt ${days(needed)}${perDay}`;
  if (needed > (wishes.days.length || 7)) {
    return doesNotFit(
      `${least}; beschikbaar ${wishes.days.length === 1 ? 'is' : 'zijn'} ${days(wishes.days.length || 7)}.`,
    );
  }
  if (!isAsked) return unknown(`Hoeveel uren gewenst zijn, is niet bekend; het werk is ${offered} per week.`);
  // More than a usual week has.
  if (wishes.days.length === 0 && needed > 5) return unknown(`${least}; welke dagen kunnen, is niet bekend.`);
  return fits(`Het werk is ${offered} per week; gewenst is ${wished(wishes)}.`);
}
