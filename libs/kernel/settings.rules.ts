/** A norm or list that changes over the years: it is stored with the dates between which it holds. */
interface Setting<Value extends number | readonly number[]> {
  /** In Dutch, as the administrator sees it. */
  readonly label: string;
  readonly unit: Unit;
  /** What holds on a date for which nothing was stored. */
  readonly standard: Value;
  /** Where a legal term comes from; it changes when the law does. */
  readonly law?: string;
  /** Why it is what it is, when nobody decided on it yet. */
  readonly assumed?: string;
}

/** Of a term, that it counts in. */
export type TermUnit = 'dagen' | 'werkdagen' | 'weken' | 'maanden';
export type Unit = TermUnit | 'punten';

const whole = (label: string, unit: Unit, standard: number): Setting<number> => ({ label, unit, standard });

const legal = (label: string, unit: Unit, standard: number, law: string): Setting<number> => ({
  ...whole(label, unit, standard),
  law,
});

const series = (label: string, unit: Unit, standard: readonly number[]): Setting<readonly number[]> => ({
  label,
  unit,
  standard,
});

/** Every norm, on which a municipality may agree anew from a date on, and every legal term, which follows its law. */
export const settings = {
  firstContactWorkingDays: whole('Eerste contact na aanmelding', 'werkdagen', 5),
  intakeWorkingDays: whole('Intakegesprek na aanmelding', 'werkdagen', 15),
  diagnoseWeeks: whole('Duur van de diagnose', 'weken', 12),
  reviewWeeks: whole('Tijd tussen evaluaties in ontwikkeling', 'weken', 12),
  aftercareMonths: series('Nazorggesprekken na de start', 'maanden', [1, 3, 6, 12]),
  uwvAdviceWeeks: legal('UWV-advies over beschut werk', 'weken', 8, 'Participatiewet, art. 10b'),
  trialPlacementMonths: legal('Proefplaats', 'maanden', 2, 'Participatiewet, art. 8a'),
  trialPlacementExtensionMonths: legal(
    'Verlenging van een proefplaats, ten hoogste',
    'maanden',
    4,
    'Participatiewet, art. 8a',
  ),
  wageSubsidyDecisionWeeks: legal(
    'Besluit over loonkostensubsidie na vaststelling van de loonwaarde',
    'weken',
    5,
    'Participatiewet, art. 10d',
  ),
  wageValueAgainMonths: {
    ...whole('Loonwaarde opnieuw meten', 'maanden', 12),
    assumed: 'niet uit de wet overgenomen en nog niet met de gemeenten afgesproken',
  },
  reopeningMonths: whole('Heropenen na uitstroom', 'maanden', 6),
  handoverRemindWorkingDays: whole('Ontvanger herinneren aan overdracht', 'werkdagen', 3),
  handoverEscalateWorkingDays: whole('Teamleider inlichten over overdracht', 'werkdagen', 5),
  handoverExpireWorkingDays: whole('Overdracht vervalt', 'werkdagen', 10),
  notSeenWeeks: whole('Deelnemer niet gezien of gesproken', 'weken', 6),
  substitutionWeeks: whole('Vervanging zonder overdracht', 'weken', 6),
  contactPersonRequestWorkingDays: whole('Wisselverzoek beantwoorden', 'werkdagen', 5),
  backAndForthDays: whole('Terug bij een eerder aanspreekpunt', 'dagen', 90),
  loadCeilingPoints: whole('Plafond bij een werkweek van 36 uur', 'punten', 80),
  loadDiagnosePoints: whole('Traject in diagnose', 'punten', 3),
  loadOntwikkelingPoints: whole('Traject in ontwikkeling', 'punten', 2),
  loadScholingPoints: whole('Traject in scholing', 'punten', 2),
  loadPlaatsingPoints: whole('Traject in plaatsing', 'punten', 2),
  loadNazorgPoints: whole('Traject in nazorg', 'punten', 1),
  loadSuspendedPoints: whole('Opgeschort traject, in welke fase ook', 'punten', 1),
  loadWarmPoints: whole('Extra bij een warme overdracht die nog loopt', 'punten', 1),
  coverAheadWeeks: whole('Opvang regelen vóór afwezigheid of vertrek', 'weken', 4),
  coverRemindWorkingDays: whole('Teamleider herinneren aan opvang', 'werkdagen', 1),
  coverWorkingDays: whole('Opvang geregeld, anders hoort de manager het', 'werkdagen', 2),
} as const satisfies Record<string, Setting<number> | Setting<readonly number[]>>;

export type SettingKey = keyof typeof settings;

/** The value of every setting on one date. */
export type SettingValues = { readonly [Key in SettingKey]: (typeof settings)[Key]['standard'] };

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) > 0;

const fits = (key: SettingKey, value: unknown): boolean =>
  Array.isArray(settings[key].standard) ? Array.isArray(value) && value.every(isCount) : isCount(value);

/** More than that is a slip of the finger. */
export const mostOfUnit: Record<Unit, number> = {
  dagen: 730,
  werkdagen: 250,
  weken: 104,
  maanden: 60,
  punten: 1000,
};
/** Of a series, such as the conversations of aftercare. */
export const MOST_IN_SERIES = 12;

/** The law that a setting follows; null for a norm of our own. */
export const lawOf = (key: SettingKey): string | null => {
  const setting: Setting<number | readonly number[]> = settings[key];
  return setting.law ?? null;
};

/** Why a norm that nobody decided on is what it is; null for one that was agreed or that the law gives. */
export const assumptionOf = (key: SettingKey): string | null => {
  const setting: Setting<number | readonly number[]> = settings[key];
  return setting.assumed ?? null;
};

export const isSeries = (key: SettingKey): boolean => Array.isArray(settings[key].standard);

/** Whether this may be stored: a number within reason, or a rising series of them. */
export function mayHold(key: SettingKey, value: unknown): boolean {
  if (!fits(key, value)) return false;
  const numbers = [value].flat() as number[];
  return (
    numbers.length > 0 &&
    numbers.length <= MOST_IN_SERIES &&
    numbers.every((number) => number <= mostOfUnit[settings[key].unit]) &&
    numbers.every((number, n) => n === 0 || number > numbers[n - 1]!)
  );
}

/** Settings that follow each other: reminded, then escalated, then expired. */
export const inOrder: readonly SettingKey[] = [
  'handoverRemindWorkingDays',
  'handoverEscalateWorkingDays',
  'handoverExpireWorkingDays',
];

export const isInOrder = (values: SettingValues): boolean => {
  const numbers = inOrder.map((key) => values[key] as number);
  return numbers.every((number, n) => n === 0 || number >= numbers[n - 1]!);
};

/** The stored values over the standard ones. A stored value of another shape is a mistake that may not pass unseen. */
export function settingValues(
  stored: readonly { readonly key: string; readonly value: unknown }[],
): SettingValues {
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(settings)) values[key] = settings[key as SettingKey].standard;
  for (const { key, value } of stored) {
    if (!(key in settings)) continue;
    if (!fits(key as SettingKey, value)) throw new Error(`Setting ${key} has an unusable value.`);
    values[key] = value;
  }
  return values as unknown as SettingValues;
}
