import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { isBsn } from '#kernel/bsn.rules.js';

/** Every so many rows describe somebody of an earlier row again, as another organisation would. */
const AGAIN = 10;

const syllables =
  'ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo'.split(' ');
const given =
  'Anna Karel Miep Joost Tineke Wouter Lieke Hassan Yara Pavel Ines Tom Femke Bilal Zofia Ruud'.split(' ');

/** A stream of numbers that is the same each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function bsnFrom(n: number): string {
  for (let number = 900_000_000 + n * 40; ; number += 1) if (isBsn(String(number))) return String(number);
}

const person = (n: number) => {
  const next = numbers(n);
  const syllable = () => syllables[next(syllables.length)]!;
  const surname = syllable() + syllable() + syllable() + syllable();
  return {
    bsn: bsnFrom(n),
    surname: surname[0]!.toUpperCase() + surname.slice(1),
    given: given[next(given.length)]!,
    born: `${String(1 + next(28)).padStart(2, '0')}-${String(1 + next(12)).padStart(2, '0')}-${1950 + next(55)}`,
    phone: `06${String(next(1e8)).padStart(8, '0')}`,
    postcode: `6${211 + next(80)} ${'ABCDEFGH'[next(8)]}${'ABCDEFGH'[next(8)]}`,
  };
};

/** Writes an export of Annex with so many rows, row by row; each with a referral question of so many characters. */
export async function writeLargeExport(path: string, rows: number, questionLength = 12): Promise<void> {
  const file = createWriteStream(path, 'latin1');
  file.write(
    'Cliëntnummer;BSN;Achternaam;Voorvoegsel;Roepnaam;Geboortedatum;Geslacht;Adres;Postcode;Woonplaats;Telefoon;Verwijzer;Datum aanmelding;Hulpvraag;Trede participatieladder;Belemmeringen;Taalniveau;Datum diagnoserapport;Advies;Behandelaar\r\n',
  );
  const question = 'Werk vinden '.repeat(Math.ceil(questionLength / 12)).slice(0, questionLength);
  for (let n = 0; n < rows; n += 1) {
    const { bsn, surname, given: name, born, phone, postcode } = person(n % AGAIN === 9 ? n - 9 : n);
    const line = `${n};${bsn};${surname};;${name};${born};V;Dorpsstraat ${n % 200};${postcode};Vaals;${phone};SZMH;10-07-2024;${question};3;taal;B1;;;\r\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
