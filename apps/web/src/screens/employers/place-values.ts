import type { Schemas } from '../../../../../libs/api-client/client.js';
import type { Place } from './employer-queries.js';
import { municipalityCodes, oneOf } from './employers-search.js';
import type { WorkDemand, WorkTask } from './places-search.js';

export const languageLevels = [
  'A0',
  'A1',
  'A2',
  'B1',
  'B2',
  'C1',
] as const satisfies readonly Place['languageLevel'][];

/** A place as the form holds it: no text is null. */
export interface PlaceValues {
  kind: Place['kind'];
  functionTitle: string;
  description: string;
  hoursFrom: number | null;
  hoursTo: number | null;
  positions: number | null;
  municipalityCode: string;
  postcodeArea: string;
  tasks: WorkTask[];
  demands: WorkDemand[];
  languageLevel: string;
}

export const newPlace = (municipalityCode: string | null): PlaceValues => ({
  kind: 'vacancy',
  functionTitle: '',
  description: '',
  hoursFrom: null,
  hoursTo: null,
  positions: 1,
  municipalityCode: municipalityCode ?? '',
  postcodeArea: '',
  tasks: [],
  demands: [],
  languageLevel: '',
});

export const valuesOf = (place: Place): PlaceValues => ({
  kind: place.kind,
  functionTitle: place.functionTitle,
  description: place.description ?? '',
  hoursFrom: place.hoursFrom,
  hoursTo: place.hoursTo,
  positions: place.positions,
  municipalityCode: place.municipalityCode ?? '',
  postcodeArea: place.postcodeArea ?? '',
  tasks: [...place.tasks],
  demands: [...place.demands],
  languageLevel: place.languageLevel ?? '',
});

/** What is sent; the form has seen to it that the numbers are there. */
export const bodyOf = (values: PlaceValues): Schemas['PlaceRequest'] => ({
  kind: values.kind,
  functionTitle: values.functionTitle,
  description: values.description.trim() || null,
  hoursFrom: values.hoursFrom!,
  hoursTo: values.hoursTo!,
  positions: values.positions!,
  municipalityCode: oneOf(municipalityCodes, values.municipalityCode) ?? null,
  postcodeArea: values.postcodeArea.trim() || null,
  tasks: values.tasks,
  demands: values.demands,
  languageLevel: oneOf(languageLevels, values.languageLevel) ?? null,
});

/** Hours a week that one can work. */
export const areHours = (hours: number | null): boolean => hours !== null && hours >= 1 && hours <= 48;
export const isCount = (count: number | null): boolean =>
  count !== null && Number.isInteger(count) && count >= 1 && count <= 200;
