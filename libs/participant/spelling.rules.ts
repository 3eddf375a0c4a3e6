/** How far two folded names are apart: `transposed` is two neighbouring letters changing places, the commonest slip. */
export type Spelling = 'equal' | 'transposed' | 'near' | 'differs';

/** Names this short differ by one letter all the time: Jo and Bo, Tim and Tom, Ali and Ala. */
const SHORT = 4;
/** From this length on two slips still leave a name recognisable; first names are more alike than surnames. */
export const LONG_SURNAME = 6;
export const LONG_GIVEN_NAME = 8;

/** Compares two folded names; from `long` letters on two slips are still near. */
export function compareSpelling(a: string, b: string, long: number): Spelling {
  if (a === b) return 'equal';
  const shortest = Math.min(a.length, b.length);
  if (shortest < SHORT || Math.abs(a.length - b.length) > 2) return 'differs';
  const start = firstDifference(a, b);
  if (
    a.length === b.length &&
    a[start] === b[start + 1] &&
    a[start + 1] === b[start] &&
    a.endsWith(b.slice(start + 2))
  )
    return 'transposed';
  return editDistance(a, b) <= (shortest >= long ? 2 : 1) ? 'near' : 'differs';
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Insertions, deletions, substitutions and neighbours swapped; gives up above two. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(
        previous[j]! + 1,
        current[j - 1]! + 1,
        previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > 2) return 3;
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
}
