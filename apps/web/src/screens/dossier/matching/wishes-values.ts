import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { municipalityCodes, oneOf } from '../../employers/employers-search.js';
import { languageLevels } from '../../employers/place-values.js';
import type { Wishes, WishSuggestion } from './matching-query.js';

/** Wishes as the form holds them: no text is null, and what was not asked is an answer. */
export interface WishesForm {
  tasks: Wishes['tasks'];
  occupations: string;
  sectors: Wishes['sectors'];
  hoursFrom: number | null;
  hoursTo: number | null;
  availableFrom: string;
  days: Wishes['days'];
  dayParts: Wishes['dayParts'];
  travelMeans: Wishes['travelMeans'];
  drivingLicence: string;
  municipalityCodes: string[];
  maxTravelMinutes: number | null;
  languageLevel: string;
  limitsAsked: string;
  limits: NonNullable<Wishes['limits']>;
  maxHoursPerDay: number | null;
  limitsNote: string;
}

export const formOf = (wishes: Wishes | WishSuggestion): WishesForm => ({
  tasks: [...wishes.tasks],
  occupations: wishes.occupations.join(', '),
  sectors: [...wishes.sectors],
  hoursFrom: wishes.hoursFrom,
  hoursTo: wishes.hoursTo,
  availableFrom: wishes.availableFrom ?? '',
  days: [...wishes.days],
  dayParts: [...wishes.dayParts],
  travelMeans: [...wishes.travelMeans],
  drivingLicence: wishes.drivingLicence === null ? 'unknown' : wishes.drivingLicence ? 'yes' : 'no',
  municipalityCodes: [...wishes.municipalityCodes],
  maxTravelMinutes: wishes.maxTravelMinutes,
  languageLevel: wishes.languageLevel ?? '',
  limitsAsked: wishes.limits === null ? 'unknown' : wishes.limits.length > 0 ? 'some' : 'none',
  limits: [...(wishes.limits ?? [])],
  maxHoursPerDay: wishes.maxHoursPerDay,
  limitsNote: wishes.limitsNote ?? '',
});

export const occupationsIn = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((occupation) => occupation.trim())
    .filter(Boolean);

const known = { yes: true, no: false, unknown: null } as const;

export const bodyOf = (
  form: WishesForm,
  takenFrom: WishSuggestion['from'] | null,
): Schemas['WishesRequest'] => ({
  tasks: form.tasks,
  occupations: occupationsIn(form.occupations),
  sectors: form.sectors,
  hoursFrom: form.hoursFrom,
  hoursTo: form.hoursTo,
  availableFrom: form.availableFrom || null,
  days: form.days,
  dayParts: form.dayParts,
  travelMeans: form.travelMeans,
  drivingLicence: known[form.drivingLicence as keyof typeof known],
  municipalityCodes: municipalityCodes.filter((code) => form.municipalityCodes.includes(code)),
  maxTravelMinutes: form.maxTravelMinutes,
  languageLevel: oneOf(languageLevels, form.languageLevel) ?? null,
  limits: form.limitsAsked === 'unknown' ? null : form.limitsAsked === 'none' ? [] : form.limits,
  maxHoursPerDay: form.maxHoursPerDay,
  limitsNote: form.limitsNote.trim() || null,
  takenFrom,
});

/** Nothing, or within these bounds. */
export const within = (value: number | null, min: number, max: number): boolean =>
  value === null || (value >= min && value <= max);
