import type { PersonValues } from '#participant/person.rules.js';
import type { RowProblem } from './row-problem.rules.js';

export type LegacySource = 'annex' | 'mtb' | 'podium24';

/** What Annex asked: diagnosis, what can this person do? */
interface AnnexIntake {
  referralQuestion?: string;
  /** Step on the participation ladder, 1 to 6. */
  participationStep?: number;
  obstacles: string[];
  languageLevel?: LanguageLevel;
  diagnosisReportOn?: string;
  advice?: string;
}

/** What MTB asked: learning by doing and sheltered work. */
export interface MtbIntake {
  targetGroup?: LegacyTargetGroup;
  indicationOn?: string;
  indicationUntil?: string;
  /** Percentage of the legal minimum wage, 0 to 100. */
  wageValuePct?: number;
  weeklyHours?: number;
  workType?: string;
  learningWorkRoute?: string;
  status?: 'active' | 'sick' | 'left';
}

/** What Podium24 asked: staffing, matching and secondment. */
export interface Podium24Intake {
  wishedOccupation?: string;
  /** Dutch licence categories, e.g. `B`, `AM`. */
  drivingLicences: string[];
  availableFrom?: string;
  weeklyHours?: number;
  status?: 'available' | 'beingMatched' | 'placed' | 'deregistered';
  employerName?: string;
  /** Eight digits. */
  kvk?: string;
  startedOn?: string;
  contractForm?: 'secondment' | 'trialPlacement' | 'permanent' | 'fixedTerm';
}

export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type LanguageLevel = (typeof languageLevels)[number];
/** `participatiewet` is what MTB wrote when it did not note the exact ground. */
export type LegacyTargetGroup = 'wsw' | 'beschutWerk' | 'banenafspraak' | 'participatiewet';

interface RowOf<Source extends LegacySource, Intake> {
  source: Source;
  /** The former client number; stays findable. */
  sourceId: string;
  /** Line of the file, or row of the sheet; the header is 1. */
  line: number;
  person: PersonValues;
  intake: Intake;
  /** Behandelaar (Annex) or leidinggevende (MTB), as written. */
  handler?: string;
  referrerName?: string;
  /** `yyyy-mm-dd`: the day that the source's values are from, as far as the row tells. */
  recordedOn?: string;
  /** Warnings alone: a row with an error is not a row. */
  problems: RowProblem[];
}

export type AnnexRow = RowOf<'annex', AnnexIntake>;
export type MtbRow = RowOf<'mtb', MtbIntake>;
export type Podium24Row = RowOf<'podium24', Podium24Intake>;
export type LegacyRow = AnnexRow | MtbRow | Podium24Row;

/** One thing that a reader yields. */
export type LegacyReading<Row extends LegacyRow = LegacyRow> =
  | { kind: 'row'; row: Row }
  /** `problem` is what rejected the row; `problems` is everything found in it, `problem` first. */
  | {
      kind: 'problem';
      scope: 'row' | 'file';
      sourceId?: string;
      problem: RowProblem;
      problems: RowProblem[];
    };

export interface ReadOptions {
  /** `yyyy-mm-dd`, Europe/Amsterdam: nobody is born, and nothing recorded, after it. */
  today: string;
}
