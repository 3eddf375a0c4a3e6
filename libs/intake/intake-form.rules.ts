import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Missing } from '#kernel/steps.rules.js';
import type { PersonValues } from '#participant/person.rules.js';
import type { TargetGroupName } from './target-groups.rules.js';
import { contradictions } from './target-groups.rules.js';

export const forms = ['annex', 'mtb', 'podium24'] as const;
/** The three ways in, by the organisation whose questions they keep. */
export type FormName = (typeof forms)[number];

export const lifeDomains = ['wonen', 'inkomen', 'welzijn', 'sociaalNetwerk'] as const;
const lifeDomainLabels: Readonly<Record<LifeDomain, string>> = {
  wonen: 'wonen',
  inkomen: 'inkomen en armoede',
  welzijn: 'welzijn',
  sociaalNetwerk: 'sociaal netwerk',
};
type LifeDomain = (typeof lifeDomains)[number];
export const lifeDomainSignals = ['ok', 'needsAttention', 'helpUnderWay'] as const;

/** A domain that is not relevant to work is left out; one that is filled in says why it is. */
export interface LifeDomainSignal {
  readonly domain: LifeDomain;
  readonly signal: (typeof lifeDomainSignals)[number];
  readonly reason?: string;
}

export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** Annex: it is not clear yet what this person can do. */
export interface AnnexAnswers {
  readonly referralQuestion?: string;
  readonly lifeDomains?: readonly LifeDomainSignal[];
  /** Functional limits alone: "hoogstens 4 uur per dag, niet tillen". */
  readonly workCapacity?: string;
  readonly motivation?: string;
  /** Step on the participation ladder, 1 to 6. */
  readonly participationStep?: number;
  readonly languageLevel?: (typeof languageLevels)[number];
  readonly diagnosisReportOn?: CalendarDate;
  readonly diagnosisAdvice?: string;
}

export const indicationKinds = ['wsw', 'beschutWerk', 'banenafspraak'] as const;
export const decidedBy = ['college', 'uwv'] as const;

/** A decision of another: who took it and when. It is recorded here, never worked out. */
export interface Indication {
  readonly kind: (typeof indicationKinds)[number];
  readonly startsOn: CalendarDate;
  readonly endsOn?: CalendarDate;
  readonly decidedBy: (typeof decidedBy)[number];
  readonly decidedOn: CalendarDate;
}

export const learningWorkRoutes = ['praktijkleren', 'bbl', 'none'] as const;
export const absences = ['none', 'partly', 'fully'] as const;

/** MTB: learning by doing, and sheltered work. */
export interface MtbAnswers {
  readonly indications?: readonly Indication[];
  /** Percentage of the legal minimum wage, 0 to 100. */
  readonly wageValuePct?: number;
  readonly weeklyHours?: number;
  readonly workType?: string;
  readonly department?: string;
  readonly learningWorkRoute?: (typeof learningWorkRoutes)[number];
  readonly supervisor?: string;
  readonly absence?: (typeof absences)[number];
  readonly absentSince?: CalendarDate;
}

export const mobilities = ['foot', 'bicycle', 'publicTransport', 'moped', 'car'] as const;
export const drivingLicences = ['AM', 'A', 'B', 'BE', 'C', 'CE', 'D', 'T'] as const;
export const contractForms = ['secondment', 'trialPlacement', 'permanent', 'fixedTerm'] as const;

/** Podium24: staffing, matching and secondment. */
export interface Podium24Answers {
  /** Work and schooling so far, in short. */
  readonly cv?: string;
  readonly wishedOccupations?: readonly string[];
  readonly availableFrom?: CalendarDate;
  readonly weeklyHours?: number;
  readonly mobility?: readonly (typeof mobilities)[number][];
  readonly drivingLicences?: readonly (typeof drivingLicences)[number][];
  readonly vacancy?: string;
  readonly employerName?: string;
  /** KvK number of the employer, eight digits. */
  readonly kvk?: string;
  readonly contractForm?: (typeof contractForms)[number];
}

export interface AnswersOf {
  readonly annex: AnnexAnswers;
  readonly mtb: MtbAnswers;
  readonly podium24: Podium24Answers;
}

/** What a submission is judged by. */
export type FilledForm = {
  [Form in FormName]: {
    readonly form: Form;
    readonly answers: AnswersOf[Form];
  };
}[FormName] & {
  readonly person: PersonValues;
  readonly targetGroups: readonly TargetGroupName[];
};

const without = (value: unknown, missing: Missing): Missing[] =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
    ? [missing]
    : [];

const missingOfForm: { [Form in FormName]: (answers: AnswersOf[Form]) => Missing[] } = {
  annex: ({
    referralQuestion,
    participationStep,
    lifeDomains: signals,
    diagnosisReportOn,
    diagnosisAdvice,
  }) => [
    ...without(referralQuestion, 'hulpvraag ontbreekt'),
    ...without(participationStep, 'trede op de participatieladder ontbreekt'),
    ...(signals ?? []).flatMap(({ domain, reason }) =>
      without(reason, `reden waarom ${lifeDomainLabels[domain]} voor het werk van belang is ontbreekt`),
    ),
    ...(diagnosisAdvice ? without(diagnosisReportOn, 'datum van het diagnoserapport ontbreekt') : []),
  ],
  mtb: ({ indications, weeklyHours, workType, absence, absentSince }) => [
    ...without(weeklyHours, 'uren per week ontbreekt'),
    ...without(workType, 'werksoort ontbreekt'),
    ...(indications ?? []).flatMap(({ startsOn, endsOn }) =>
      endsOn && endsOn < startsOn ? ['einddatum van de indicatie ligt voor de begindatum'] : [],
    ),
    ...(absence && absence !== 'none' ? without(absentSince, 'eerste dag van het verzuim ontbreekt') : []),
  ],
  podium24: ({ wishedOccupations, availableFrom, weeklyHours, vacancy, employerName }) => [
    ...without(wishedOccupations, 'gewenste functie ontbreekt'),
    ...without(availableFrom, 'beschikbaar vanaf ontbreekt'),
    ...without(weeklyHours, 'uren per week ontbreekt'),
    ...(vacancy ? without(employerName, 'werkgever van de vacature ontbreekt') : []),
  ],
};

/** The parts in which a referral is filled in. */
export interface MissingPerPart {
  readonly person: readonly Missing[];
  readonly targetGroups: readonly Missing[];
  readonly answers: readonly Missing[];
}

/** What is still needed before a referral can be submitted, each thing named in Dutch. A draft may lack all of it. */
export function missingPerPart(filled: FilledForm, today: CalendarDate): MissingPerPart {
  const { person, targetGroups } = filled;
  return {
    person: [
      ...without(person.surname, 'achternaam ontbreekt'),
      ...without(person.givenName ?? person.initials, 'voornaam of voorletters ontbreekt'),
      ...without(person.birthDate, 'geboortedatum ontbreekt'),
      ...without(
        person.phone ?? person.email ?? person.addressLine,
        'telefoon, e-mailadres of adres ontbreekt',
      ),
    ],
    targetGroups: [
      ...without(targetGroups, 'doelgroep ontbreekt'),
      ...contradictions(targetGroups, { birthDate: person.birthDate, heldSince: heldSince(filled), today }),
    ],
    answers: ofForm(filled),
  };
}

export function missingForSubmission(filled: FilledForm, today: CalendarDate): Missing[] {
  const { person, targetGroups, answers } = missingPerPart(filled, today);
  return [...person, ...targetGroups, ...answers];
}

const ofForm = (filled: FilledForm): Missing[] => {
  switch (filled.form) {
    case 'annex':
      return missingOfForm.annex(filled.answers);
    case 'mtb':
      return missingOfForm.mtb(filled.answers);
    case 'podium24':
      return missingOfForm.podium24(filled.answers);
  }
};

const heldSince = (filled: FilledForm): Partial<Record<TargetGroupName, CalendarDate>> =>
  filled.form === 'mtb'
    ? Object.fromEntries((filled.answers.indications ?? []).map(({ kind, startsOn }) => [kind, startsOn]))
    : {};
