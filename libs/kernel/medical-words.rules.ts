/**
 * Words that give a diagnosis or a medicine away (AVG, article 9). The product holds functional limits alone: "max. 4
 * uur per dag, niet tillen". The list warns and never refuses: a word may mean something else where it stands.
 */
const beginnings = [
  ...[
    'adhd',
    'alcoholis',
    'alzheimer',
    'angststoornis',
    'asperger',
    'astma',
    'autis',
    'bipolair',
    'borderline',
  ],
  ...['burn-out', 'burnout', 'chemotherap', 'copd', 'dementi', 'depressi', 'diabet', 'dyslexi', 'dystymi'],
  ...['epilep', 'fibromyalgi', 'hartfalen', 'hartinfarct', 'hepatitis', 'hernia', 'hersenbloeding'],
  ...[
    'hersenletsel',
    'hiv',
    'kanker',
    'leukemi',
    'migraine',
    'parkinson',
    'psychiatri',
    'psychos',
    'psychot',
  ],
  ...['ptss', 'reuma', 'schizofreni', 'suicid', 'suïcid', 'tumor', 'verslaafd', 'verslaving', 'zwakbegaafd'],
  ...[
    'antidepressiv',
    'antipsychotic',
    'citalopram',
    'fluoxetine',
    'haldol',
    'insuline',
    'lithium',
    'medicat',
  ],
  ...['medicijn', 'metformine', 'methadon', 'methylfenidaat', 'morfine', 'olanzapine', 'paroxetine'],
  ...['quetiapine', 'ritalin', 'sertraline', 'tramadol', 'venlafaxine'],
];
/** Families of names: stoornissen, benzodiazepines, opiates. */
const endings = ['stoornis', 'stoornissen', 'azepam', 'codon', 'syndroom'];
/** Only as a word of its own: within another it means nothing. */
const whole = ['add', 'iq', 'nah', 'ms', 'asd', 'ass', 'dsm'];

const isMedical = (word: string): boolean =>
  whole.includes(word) ||
  beginnings.some((beginning) => word.startsWith(beginning)) ||
  endings.some((ending) => word.endsWith(ending));

/** The likely medical words of a text, each once, as they were written. */
export const medicalWords = (text: string): string[] => [
  ...new Set((text.match(/[\p{L}][\p{L}-]*/gu) ?? []).filter((word) => isMedical(word.toLowerCase()))),
];

/** Something that the writer should look at once more; what was written is kept all the same. */
export interface TextWarning {
  /** The field as the API names it. */
  readonly field: string;
  readonly words: readonly string[];
  /** In Dutch. */
  readonly detail: string;
}

/** What to warn of in these free texts, by the name of their field. */
export const medicalWarnings = (texts: Readonly<Record<string, string | null | undefined>>): TextWarning[] =>
  Object.entries(texts).flatMap(([field, text]) => {
    const words = medicalWords(text ?? '');
    return words.length === 0
      ? []
      : [
          {
            field,
            words,
            detail:
              `Dit lijkt een medisch gegeven: ${words.join(', ')}. ` +
              'Schrijf alleen op wat iemand kan en niet kan, geen diagnoses of medicijnen.',
          },
        ];
  });
