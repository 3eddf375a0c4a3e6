import { municipalities } from '#kernel/municipalities.rules.js';
import { foldLetters } from '#participant/name-folding.rules.js';

/** Towns and villages of the six municipalities, by CBS code (after the mergers of 2011). */
const TOWNS: Record<string, readonly string[]> = {
  '0935': [
    'Maastricht',
    'Amby',
    'Borgharen',
    'Heer',
    'Itteren',
    'Limmel',
    'Oud-Vroenhoven',
    'Sint Pieter',
    'Oud-Caberg',
  ],
  '1903': [
    ...[
      'Eijsden',
      'Margraten',
      'Gronsveld',
      'Cadier en Keer',
      'Mheer',
      'Banholt',
      'Bemelen',
      'Eckelrade',
      'Mariadorp',
    ],
    ...['Noorbeek', 'Oost-Maarland', 'Rijckholt', 'Scheulder', 'Sint Geertruid', 'Terlinden'],
    ...['Mesch', 'Sint Antoniusbank', 'Honthem', 'Ulvend', 'Hoogcruts'],
  ],
  '0938': ['Meerssen', 'Bunde', 'Geulle', 'Ulestraten', 'Rothem', 'Moorveld', 'Geulle aan de Maas', 'Kasen'],
  '1729': [
    ...['Gulpen', 'Wittem', 'Wijlre', 'Mechelen', 'Epen', 'Slenaken', 'Eys', 'Eijs', 'Ingber', 'Reijmerstok'],
    ...[
      'Nijswiller',
      'Partij',
      'Wahlwiller',
      'Euverem',
      'Pesaken',
      'Stokhem',
      'Beutenaken',
      'Heijenrath',
      'Crapoel',
    ],
  ],
  '0994': [
    ...[
      'Valkenburg',
      'Valkenburg aan de Geul',
      'Valkenburg a/d Geul',
      'Berg en Terblijt',
      'Schin op Geul',
      'Sibbe',
    ],
    ...['Houthem', 'Broekhem', 'Geulhem', 'Vilt', 'Berg', 'Oud-Valkenburg', 'Strucht', 'IJzeren', 'Walem'],
  ],
  '0981': ['Vaals', 'Vijlen', 'Lemiers', 'Holset', 'Raren', 'Wolfhaag', 'Camerig', 'Cottessen', 'Harles'],
};

const codeByTown = new Map<string, string>();
for (const [code, towns] of Object.entries(TOWNS))
  for (const town of towns) codeByTown.set(foldLetters(town), code);
for (const { code, name } of municipalities) codeByTown.set(foldLetters(name), code);

/** The CBS code of the municipality that a town lies in, or nothing when it is none of the six. */
export function municipalityOfTown(town: string): string | undefined {
  return codeByTown.get(foldLetters(town));
}
