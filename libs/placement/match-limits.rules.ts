import type { Judgement, Seeker, Work } from './match-judgement.rules.js';
import { doesNotFit, fits, listed, unknown } from './match-judgement.rules.js';
import type { WorkDemand } from './work-traits.rules.js';
import { workDemands } from './work-traits.rules.js';

const named = (codes: readonly WorkDemand[]): string => listed(codes.map((code) => workDemands[code]));

/** Whether the work asks what somebody cannot do, the driving licence included. */
export function limits({ wishes }: Seeker, { demands }: Work): Judgement {
  const { drivingLicence, limitsNote } = wishes;
  const asksLicence = demands.includes('drivingLicence');
  const conflicts = demands.filter((demand) =>
    (wishes.limits as readonly WorkDemand[] | null)?.includes(demand),
  );
  if (conflicts.length > 0) return doesNotFit(`Het werk vraagt wat niet kan: ${named(conflicts)}.`);
  if (asksLicence && drivingLicence === false)
    return doesNotFit('Het werk vraagt rijbewijs B, en dat is er niet.');
  if (wishes.limits === null) return unknown('Naar beperkingen is nog niet gevraagd.');
  if (asksLicence && drivingLicence === null)
    return unknown('Het werk vraagt rijbewijs B; of dat er is, is niet bekend.');
  const note = limitsNote ? ' Lees ook de toelichting bij de beperkingen.' : '';
  if (wishes.limits.length === 0) return fits(`Er zijn geen beperkingen die het werk raken.${note}`);
  if (demands.length === 0) {
    return unknown(`De plaats noemt geen eisen. Vraag na of dit voorkomt: ${named(wishes.limits)}.${note}`);
  }
  return fits(`Niets van wat het werk vraagt botst met een beperking.${note}`);
}
