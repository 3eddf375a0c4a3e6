/** `swapped`: day and month changed places. `near`: a slip that leaves the rest of the date standing. */
export type BirthDates = 'equal' | 'swapped' | 'near' | 'differs' | 'unknown';

/** From this gap on a date that is nearly the same is a parent's or a child's rather than a slip. */
const GENERATION = 12;

/** Compares two dates `yyyy-mm-dd`. */
export function compareBirthDates(a: string | undefined, b: string | undefined): BirthDates {
  if (!a || !b) return 'unknown';
  if (a === b) return 'equal';
  const years = Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));
  if (years === 0) {
    const [monthA, dayA, monthB, dayB] = [a.slice(5, 7), a.slice(8), b.slice(5, 7), b.slice(8)];
    if (monthA === dayB && dayA === monthB) return 'swapped';
    // A month above twelve cannot be: a program that swapped the two cut it to 12, so 26-04 is now 04-12.
    if (
      (monthA === dayB && Number(dayA) > 12 && monthB === '12') ||
      (monthB === dayA && Number(dayB) > 12 && monthA === '12')
    )
      return 'near';
  }
  return years < GENERATION && isOneSlip(a, b) ? 'near' : 'differs';
}

/** One digit is another, or two neighbouring digits changed places (the hyphens do not count). */
function isOneSlip(a: string, b: string): boolean {
  const [first, second] = [a.replaceAll('-', ''), b.replaceAll('-', '')];
  const places = [...first].flatMap((digit, at) => (digit === second[at] ? [] : [at]));
  const [one, two] = places as [number, number?];
  if (places.length === 1) return true;
  return places.length === 2 && two === one + 1 && first[one] === second[two] && first[two] === second[one];
}
