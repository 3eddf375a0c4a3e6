import { isBsn } from '#kernel/bsn.rules.js';
import type { PersonValues } from '#participant/person.rules.js';
import { Names } from './names.js';
import type { Random } from './random.js';

const places = [
  { town: 'Maastricht', municipalityCode: '0935', postcodes: [6211, 6229] },
  { town: 'Margraten', municipalityCode: '1903', postcodes: [6265, 6269] },
  { town: 'Meerssen', municipalityCode: '0938', postcodes: [6231, 6245] },
  { town: 'Gulpen', municipalityCode: '1729', postcodes: [6271, 6287] },
  { town: 'Valkenburg', municipalityCode: '0994', postcodes: [6301, 6325] },
  { town: 'Vaals', municipalityCode: '0981', postcodes: [6290, 6295] },
] as const;
const streets =
  'Bergstraat Rijksweg Scharnerweg Dorpsstraat Akersteenweg Kerkplein Mariënwaard Molenweg'.split(' ');
const letters = 'ABCDEGHJKLMNPRSTVWXZ';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** People with the values that a source usually gives. Their BSNs begin with 99, which is never given out. */
export class Persons {
  private readonly names: Names;
  private lastBsn = 990_000_000;

  constructor(private readonly random: Random) {
    this.names = new Names(random);
  }

  next(): PersonValues & { surname: string; givenName: string } {
    const { random } = this;
    const { givenName, prefix, surname, partnerSurname } = this.names.next();
    const { town, municipalityCode, postcodes } = random.chance(0.55) ? places[0] : random.of(places);
    const [first, last] = postcodes;
    return {
      bsn: random.chance(0.93) ? this.bsn() : undefined,
      givenName,
      initials: `${givenName[0]}.`,
      prefix: prefix ?? undefined,
      surname,
      partnerSurname: partnerSurname ?? undefined,
      birthDate: `${random.between(1958, 2007)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`,
      gender: random.chance(0.5) ? 'M' : 'V',
      addressLine: `${random.of(streets)} ${random.between(1, 240)}`,
      postcode: `${random.between(first, last)} ${random.of([...letters])}${random.of([...letters])}`,
      town,
      municipalityCode,
      phone: random.chance(0.9) ? `06${random.between(10_000_000, 99_999_999)}` : undefined,
      email: random.chance(0.5) ? `${random.below(1e9).toString(36)}@example.nl` : undefined,
      language: random.chance(0.8) ? 'nl' : 'ar',
      preferredContact: random.of(['phone', 'email', 'letter', 'text'] as const),
    };
  }

  private bsn(): string {
    do this.lastBsn += 1;
    while (!isBsn(String(this.lastBsn)));
    return String(this.lastBsn);
  }
}
