const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Nine digits whose weighted sum is a multiple of eleven (the 11-proef); nine zeros pass it and are no BSN. */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += (text.charCodeAt(i) - 48) * WEIGHTS[i]!;
  return sum % 11 === 0;
}

/**
 * The BSN in a cell of a form or an export, or nothing when there is no valid one.
 * A program that takes the BSN for a number loses its leading zero: eight digits get it back.
 */
export function readBsn(text: string): string | undefined {
  const digits = text.replace(/[\s.]/g, '');
  const whole = digits.length === 8 ? `0${digits}` : digits;
  return isBsn(whole) ? whole : undefined;
}

const WRITTEN_OUT = /(?<!\d)(\d{9}|\d{3}([ .])\d{3}\2\d{3}|\d{4}([ .])\d{2}\3\d{3})(?!\d)/g;

/** Whether somebody's BSN stands in a text, as people write it. */
export const holdsBsn = (text: string): boolean =>
  (text.match(WRITTEN_OUT) ?? []).some((found) => isBsn(found.replace(/[ .]/g, '')));

/** What may stand on a screen: the last four digits, enough to tell two people apart on the phone. */
export function maskBsn(bsn: string): string {
  return `*****${bsn.slice(-4)}`;
}
