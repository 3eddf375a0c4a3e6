/**
 * Computes 100,000 due dates of every term from random dates, half of them in a week in which the clock changes, with a
 * standstill now and then, and prints how many, in which zone it ran, and a digest of all that came out. The random
 * numbers are the same everywhere, so the digest has to be.
 */
import { createHash } from 'node:crypto';
import { addDays } from '#kernel/calendar.rules.js';
import { settingValues } from '#kernel/settings.rules.js';
import { deadlinesOf } from '#trajectory/deadline.rules.js';
import { termKeys } from '#trajectory/term.rules.js';
import { randomNumbers } from '../factories/dutch-names.js';

const random = randomNumbers(42);
const norms = settingValues([]);
const hash = createHash('sha256');
const lastSunday = (month: '03' | '10', year: number): string => {
  const last = new Date(`${year}-${month}-31T12:00:00Z`);
  return addDays(last.toISOString().slice(0, 10), -last.getUTCDay());
};
const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

const MANY = 100_000;
for (let n = 0; n < MANY; n += 1) {
  const year = between(2015, 2045);
  const from =
    n % 2 === 0
      ? addDays(lastSunday(n % 4 === 0 ? '03' : '10', year), between(-3, 3))
      : addDays(`${year}-01-01`, between(0, 365));
  const begin = addDays(from, between(-10, 90));
  const standstills = n % 3 === 0 ? [{ from: begin, until: addDays(begin, between(1, 60)) }] : [];
  const kind = termKeys[n % termKeys.length]!;
  for (const { dueOn, soonOn } of deadlinesOf(kind, from, norms, standstills)) {
    hash.update(`${kind} ${from} ${dueOn} ${soonOn}\n`);
  }
}
console.log(MANY, Intl.DateTimeFormat().resolvedOptions().timeZone, hash.digest('hex'));
