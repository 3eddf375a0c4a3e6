import { municipalityByCode } from '#kernel/municipalities.rules.js';
import type { Judgement, Seeker, Work } from './match-judgement.rules.js';
import { doesNotFit, fits, listed, unknown } from './match-judgement.rules.js';

const nameOf = (code: string): string => municipalityByCode(code)?.name ?? code;

/** Whether somebody can get to the work. How long a journey takes is not known here, so a person looks that up. */
export function travel({ wishes, homeMunicipalityCode, homePostcodeArea }: Seeker, work: Work): Judgement {
  const { municipalityCodes, maxTravelMinutes } = wishes;
  const { municipalityCode: there, postcodeArea } = work;
  if (postcodeArea !== null && postcodeArea === homePostcodeArea) {
    return fits(`Het werk is in het eigen postcodegebied, ${postcodeArea}.`);
  }
  if (there === null) return unknown('De plaats noemt geen gemeente uit de regio.');
  if (there === homeMunicipalityCode) return fits(`Het werk is in de eigen gemeente, ${nameOf(there)}.`);
  if (municipalityCodes.includes(there)) return fits(`${nameOf(there)} is te bereiken.`);
  if (municipalityCodes.length > 0) {
    return doesNotFit(
      `Het werk is in ${nameOf(there)}; te bereiken: ${listed(municipalityCodes.map(nameOf))}.`,
    );
  }
  return maxTravelMinutes === null
    ? unknown(`Het werk is in ${nameOf(there)}; hoe ver reizen kan, is niet bekend.`)
    : unknown(
        `Het werk is in ${nameOf(there)}. Zoek op of dat binnen ${maxTravelMinutes} minuten reizen is.`,
      );
}
