import { growthSectors } from './employer.rules.js';
import type { Judgement, Seeker, Work } from './match-judgement.rules.js';
import { doesNotFit, fits, listed, unknown } from './match-judgement.rules.js';
import type { WorkTask } from './work-traits.rules.js';
import { languageLevels, workTasks } from './work-traits.rules.js';

const named = (codes: readonly WorkTask[]): string => listed(codes.map((code) => workTasks[code]));

/** Whether one of the names says what the other does: "hovenier", "Hovenier in de wijk". */
function sameWork(one: string, other: string): boolean {
  const [a, b] = [one, other].map(
    (name) =>
      ` ${name
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim()} `,
  );
  return a!.trim() !== '' && b!.trim() !== '' && (a!.includes(b!) || b!.includes(a!));
}

/** Whether the work is what somebody wants to do. A function of another name may still be the same work. */
export function tasks({ wishes }: Seeker, work: Work): Judgement {
  const both = work.tasks.filter((task) => wishes.tasks.includes(task));
  if (both.length > 0) return fits(`Gewenst werk: ${named(both)}.`);
  const occupation = wishes.occupations.find((wished) => sameWork(wished, work.functionTitle));
  if (occupation) return fits(`Gewenste functie: ${occupation}.`);
  if (wishes.tasks.length === 0) {
    return unknown(
      wishes.occupations.length === 0
        ? 'Welk werk gewenst is, is niet bekend.'
        : `Gewenst: ${listed(wishes.occupations)}. Kijk of dit werk daarbij past.`,
    );
  }
  if (work.tasks.length === 0)
    return unknown(`De plaats noemt geen taken; gewenst is ${named(wishes.tasks)}.`);
  return doesNotFit(`Het werk is ${named(work.tasks)}; gewenst is ${named(wishes.tasks)}.`);
}

export function sector({ wishes: { sectors } }: Seeker, { growthSector }: Work): Judgement {
  if (sectors.length === 0) return unknown('Welke sector gewenst is, is niet bekend.');
  if (growthSector === null) return unknown('De werkgever hoort niet bij een kanssector.');
  return sectors.includes(growthSector)
    ? fits(`Gewenste sector: ${growthSectors[growthSector]}.`)
    : doesNotFit(
        `De sector is ${growthSectors[growthSector]}; gewenst is ${listed(sectors.map((code) => growthSectors[code]))}.`,
      );
}

/** What was measured goes before what was told. */
export function language({ wishes, measuredLanguage }: Seeker, { languageLevel: asked }: Work): Judgement {
  if (asked === null) return fits('Het werk vraagt geen taalniveau.');
  const level = measuredLanguage ?? wishes.languageLevel;
  if (level === null) return unknown(`Het werk vraagt Nederlands op ${asked}; het niveau is niet bekend.`);
  return languageLevels.indexOf(level) >= languageLevels.indexOf(asked)
    ? fits(`Het werk vraagt Nederlands op ${asked}; het niveau is ${level}.`)
    : doesNotFit(`Het werk vraagt Nederlands op ${asked}; het niveau is ${level}.`);
}
