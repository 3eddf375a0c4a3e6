/** What somebody does there all day. */
export const workTasks = {
  production: 'productie en inpakken',
  cleaning: 'schoonmaken',
  green: 'groen en buitenwerk',
  warehouse: 'magazijn en logistiek',
  driving: 'rijden en bezorgen',
  administration: 'administratie',
  kitchen: 'keuken en bediening',
  care: 'zorg en ondersteuning',
  retail: 'winkel en verkoop',
  technology: 'techniek en montage',
  reception: 'receptie en ontvangst',
} as const;
export type WorkTask = keyof typeof workTasks;
export const workTaskCodes = Object.keys(workTasks) as WorkTask[];

/** What the work asks of who does it; for a participant the same list says what they cannot do. */
export const workDemands = {
  lifting: 'tillen',
  standing: 'lang staan',
  walking: 'veel lopen',
  sitting: 'lang zitten',
  noise: 'lawaai',
  heights: 'werken op hoogte',
  dust: 'stof of damp',
  pace: 'werken op tempo',
  evening: 'avonddienst',
  night: 'nachtdienst',
  weekend: 'werken in het weekend',
  outdoors: 'buiten in weer en wind',
  customers: 'contact met klanten',
  alone: 'zelfstandig werken',
  digital: 'werken met computer of scanner',
  drivingLicence: 'rijbewijs B',
} as const;
export type WorkDemand = keyof typeof workDemands;
export const workDemandCodes = Object.keys(workDemands) as WorkDemand[];

/** Levels of Dutch (Common European Framework), from low to high. */
export const languageLevels = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** Under this name the level of Dutch that the work asks stands among the traits of a place. */
export const LANGUAGE = 'language';

/** What a place asks and offers today. */
export interface PlaceTraits {
  readonly tasks: readonly WorkTask[];
  readonly demands: readonly WorkDemand[];
  readonly languageLevel: LanguageLevel | null;
}

/** One row of the dated list of a place. */
export interface Trait {
  readonly code: WorkTask | WorkDemand | typeof LANGUAGE;
  readonly level: LanguageLevel | null;
}

export const traitsOf = ({ tasks, demands, languageLevel }: PlaceTraits): Trait[] => [
  ...[...new Set([...tasks, ...demands])].map((code) => ({ code, level: null })),
  ...(languageLevel ? [{ code: LANGUAGE, level: languageLevel } as const] : []),
];

/** And back, from the rows that hold today. */
export const traitsFrom = (traits: readonly Trait[]): PlaceTraits => {
  const codes = traits.map(({ code }) => code as string);
  return {
    tasks: workTaskCodes.filter((code) => codes.includes(code)),
    demands: workDemandCodes.filter((code) => codes.includes(code)),
    languageLevel: traits.find(({ code }) => code === LANGUAGE)?.level ?? null,
  };
};
