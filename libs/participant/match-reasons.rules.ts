import type { MatchEvidence } from './match-evidence.rules.js';
import type { Verdict } from './match-verdicts.rules.js';

/** Per field and finding: how much it speaks for one person, and the Dutch sentence for the reviewer. */
const FINDINGS = {
  'bsn-equal': [40, 'Het BSN is gelijk.'],
  'bsn-differs': [-60, 'Het BSN is verschillend.'],
  'given-equal': [15, 'De voornaam is gelijk.'],
  'given-transposed': [10, 'In de voornaam zijn twee letters verwisseld.'],
  'given-near': [5, 'De voornaam lijkt erop.'],
  'given-variant': [7, 'De voornamen kunnen bij dezelfde persoon horen.'],
  'given-initial': [7, 'De voorletter past bij de voornaam.'],
  'given-differs': [-30, 'De voornaam is verschillend.'],
  'given-unknown': [0, 'De voornaam is niet bekend.'],
  'surname-equal': [15, 'De achternaam is gelijk.'],
  'surname-transposed': [12, 'In de achternaam zijn twee letters verwisseld.'],
  'surname-near': [8, 'De achternaam lijkt erop.'],
  'surname-differs': [-15, 'De achternaam is verschillend.'],
  'surname-unknown': [0, 'De achternaam is niet bekend.'],
  'birthDate-equal': [20, 'De geboortedatum is gelijk.'],
  'birthDate-swapped': [14, 'In de geboortedatum zijn dag en maand verwisseld.'],
  'birthDate-near': [8, 'In de geboortedatum zit een klein verschil.'],
  'birthDate-differs': [-30, 'De geboortedatum is verschillend.'],
  'birthDate-unknown': [0, 'De geboortedatum is niet bekend.'],
  'contact-mobile': [15, 'Het mobiele nummer is gelijk.'],
  'contact-email': [15, 'Het e-mailadres is gelijk.'],
  'contact-landline': [8, 'Het vaste telefoonnummer is gelijk.'],
  'contact-differs': [-3, 'Het telefoonnummer is verschillend.'],
  'place-postcode': [8, 'De postcode is gelijk.'],
  'place-municipality': [4, 'De gemeente is gelijk.'],
  'place-differs': [-4, 'De gemeente is verschillend.'],
} as const satisfies Record<string, readonly [number, string]>;

export type MatchReason = keyof typeof FINDINGS;

/** The Dutch sentence of a reason, for the review queue and the report. */
export function reasonSentence(reason: MatchReason): string {
  return FINDINGS[reason][1];
}

/** What was found, field by field; a field about which both sides say nothing is left out. */
export function reasonsOf(evidence: MatchEvidence): MatchReason[] {
  return Object.entries(evidence)
    .map(([field, finding]) => `${field}-${finding}` as MatchReason)
    .filter((reason) => reason in FINDINGS);
}

const BANDS: Record<Verdict, readonly [number, number]> = {
  same: [0.9, 1],
  doubtful: [0.5, 0.89],
  different: [0, 0.49],
};

/** 0 to 1, two decimals, for ordering the queue: the verdict sets the band, the findings the place in it. */
export function scoreOf(reasons: readonly MatchReason[], verdict: Verdict): number {
  const sum = reasons.reduce((total, reason) => total + FINDINGS[reason][0], 0);
  const [low, high] = BANDS[verdict];
  return Math.round((low + (high - low) * Math.min(1, Math.max(0, sum / 100))) * 100) / 100;
}
