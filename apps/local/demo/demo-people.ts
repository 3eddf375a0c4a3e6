/** Invented people. A number gives always the same person, so that every demo begins the same. */
export interface DemoPerson {
  readonly bsn: string;
  readonly givenName: string;
  readonly initials: string;
  readonly prefix?: string;
  readonly surname: string;
  readonly birthDate: string;
  readonly gender: 'M' | 'V';
  readonly addressLine: string;
  readonly postcode: string;
  readonly town: string;
  readonly municipalityCode: string;
  readonly phone: string;
  readonly email: string;
  readonly preferredContact: 'phone' | 'email' | 'letter' | 'text';
}

const women = [
  'Truus',
  'Selma',
  'Fatima',
  'Lotte',
  'Agnieszka',
  'Mieke',
  'Rahwa',
  'Gonnie',
  'Yasmin',
  'Bertha',
];
const men = ['Giel', 'Hassan', 'Pieter', 'Tomek', 'Sjef', 'Dawit', 'Wiel', 'Ramon', 'Jo', 'Marek'];
const surnames = [
  ['Heijden', 'van der'],
  ['Claessens'],
  ['Amrani', 'El'],
  ['Veld', "in 't"],
  ['Wójcik'],
  ['Pluijmakers'],
  ['Tesfay'],
  ['Broek', 'van den'],
  ['Yıldırım'],
  ['Vleugels'],
  ['Savelkoul'],
  ['Bruls'],
  ['Nijsten'],
  ['Leeuw', 'de'],
  ['Kerckhoffs'],
] as const;
const places = [
  { town: 'Maastricht', postcode: '6211 AB', municipalityCode: '0935', street: 'Brusselsestraat' },
  { town: 'Maastricht', postcode: '6224 KL', municipalityCode: '0935', street: 'Scharnerweg' },
  { town: 'Eijsden', postcode: '6245 EK', municipalityCode: '1903', street: 'Breusterstraat' },
  { town: 'Meerssen', postcode: '6231 GH', municipalityCode: '0938', street: 'Markt' },
  { town: 'Gulpen', postcode: '6271 BC', municipalityCode: '1729', street: 'Rijksweg' },
  { town: 'Valkenburg', postcode: '6301 CD', municipalityCode: '0994', street: 'Grotestraat' },
  { town: 'Vaals', postcode: '6291 RS', municipalityCode: '0981', street: 'Maastrichterlaan' },
] as const;

const of = <Item>(items: readonly Item[], n: number): Item => items[n % items.length]!;

/** Nine digits in the range that is never given out, with the check digit of the 11-proef. */
function inventedBsn(n: number): string {
  for (let number = 99_900_000 + n * 37; ; number += 1) {
    const digits = [...String(number)].map(Number);
    const check = digits.reduce((sum, digit, place) => sum + digit * (9 - place), 0) % 11;
    if (check < 10) return `${number}${check}`;
  }
}

export function demoPerson(n: number): DemoPerson {
  const gender = n % 2 === 0 ? 'V' : 'M';
  const givenName = of(gender === 'V' ? women : men, Math.floor(n / 2));
  const [surname, prefix] = of<readonly [string, string?]>(surnames, n * 7 + Math.floor(n / 15));
  const { street, ...place } = of(places, n * 3);
  const plain = `${givenName}.${surname}`
    .normalize('NFD')
    .replaceAll(/[^A-Za-z.]/g, '')
    .toLowerCase();
  return {
    bsn: inventedBsn(n),
    givenName,
    initials: `${givenName[0]}.`,
    ...(prefix && { prefix }),
    surname,
    birthDate: `${1962 + ((n * 11) % 44)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + ((n * 5) % 28)).padStart(2, '0')}`,
    gender,
    addressLine: `${street} ${3 + n * 4}`,
    ...place,
    phone: `06${String(50_000_000 + n * 104_729).slice(0, 8)}`,
    email: `${plain}${n}@example.nl`,
    preferredContact: of(['phone', 'text', 'email', 'letter'], n),
  };
}
