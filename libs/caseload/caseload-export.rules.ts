import type { CalendarDate } from '#kernel/calendar.rules.js';
import { municipalities } from '#kernel/municipalities.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import type { TermKey } from '#trajectory/term.rules.js';
import { terms } from '#trajectory/term.rules.js';

/** More than anybody can look after; a larger extract asks for the reports. */
export const MOST_EXPORTED = 5_000;

/** One case, as a row of the workbook. */
export interface ExportedCase {
  readonly name: string;
  readonly birthDate: CalendarDate | null;
  readonly municipalityCode: string | null;
  readonly contactPerson: string;
  readonly stage: string;
  readonly stageSince: CalendarDate;
  readonly suspended: boolean;
  readonly nextDueOn: CalendarDate | null;
  readonly nextDueKind: string | null;
  readonly handoverTo: string | null;
  readonly endedOn: CalendarDate | null;
}

export interface ExportColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'date';
  readonly value: (exported: ExportedCase) => string | null;
}

const municipalityNames = new Map(municipalities.map(({ code, name }) => [code, name]));
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const exportColumns: readonly ExportColumn[] = [
  { title: 'Naam', width: 32, kind: 'text', value: ({ name }) => name },
  { title: 'Geboortedatum', width: 15, kind: 'date', value: ({ birthDate }) => birthDate },
  {
    title: 'Gemeente',
    width: 26,
    kind: 'text',
    value: ({ municipalityCode }) =>
      municipalityCode && (municipalityNames.get(municipalityCode) ?? municipalityCode),
  },
  { title: 'Aanspreekpunt', width: 28, kind: 'text', value: ({ contactPerson }) => contactPerson },
  { title: 'Fase', width: 14, kind: 'text', value: ({ stage }) => capital(stage) },
  { title: 'In fase sinds', width: 14, kind: 'date', value: ({ stageSince }) => stageSince },
  { title: 'Opgeschort', width: 12, kind: 'text', value: ({ suspended }) => (suspended ? 'ja' : 'nee') },
  { title: 'Eerste termijn', width: 14, kind: 'date', value: ({ nextDueOn }) => nextDueOn },
  {
    title: 'Soort termijn',
    width: 20,
    kind: 'text',
    value: ({ nextDueKind }) => nextDueKind && (terms[nextDueKind as TermKey]?.label ?? nextDueKind),
  },
  { title: 'Aangeboden aan', width: 28, kind: 'text', value: ({ handoverTo }) => handoverTo },
  { title: 'Afgerond op', width: 14, kind: 'date', value: ({ endedOn }) => endedOn },
];

export const exportRefusals = {
  tooLarge: {
    code: 'export-too-large',
    status: 422,
    title: 'Te veel voor één bestand',
    detail: ({ most }) =>
      `Er zijn meer dan ${Number(most).toLocaleString('nl-NL')} trajecten. Kies een fase, gemeente of aanspreekpunt, en exporteer in delen.`,
  },
} as const satisfies Record<string, RefusalKind>;
