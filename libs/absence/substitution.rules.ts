import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addWeeks } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import { Refusal } from '#kernel/refusal.js';
import { chained } from './period.rules.js';

/** The days, both included, on which one colleague stands in for another. The contact person stays who they are. */
export interface Period {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

export const substitutionRefusals = {
  overlaps: {
    code: 'substitution-overlaps',
    status: 409,
    title: 'Vervanging overlapt',
    detail: () => 'Deze collega vervangt de afwezige al in (een deel van) deze periode.',
  },
  periodReversed: {
    code: 'period-reversed',
    status: 422,
    title: 'Periode klopt niet',
    detail: () => 'De einddatum ligt voor de begindatum.',
  },
  past: {
    code: 'substitution-past',
    status: 422,
    title: 'Periode is voorbij',
    detail: () => 'De einddatum ligt in het verleden. Een vervanging die voorbij is, verandert niet meer.',
  },
  oneself: {
    code: 'substitution-oneself',
    status: 422,
    title: 'Dezelfde collega',
    detail: () => 'Een collega kan niet voor zichzelf waarnemen. Kies een andere collega.',
  },
} as const satisfies Record<string, RefusalKind>;

export function checkPeriod({ from, until }: Period, today: CalendarDate): void {
  if (until < from) throw new Refusal(substitutionRefusals.periodReversed);
  if (until < today) throw new Refusal(substitutionRefusals.past);
}

/** Who is away for longer than this hands the caseload over; substitution is for a while. */
export const proposesTransfer = ({ from, until }: Period, weeks: number): boolean =>
  until >= addWeeks(from, weeks);

/** Whether the substitutions in a row of which this is one, whoever substitutes, last longer than that. */
export const rowProposesTransfer = ({ from }: Period, row: readonly Period[], weeks: number): boolean =>
  chained(row).some((chain) => chain.from <= from && from <= chain.until && proposesTransfer(chain, weeks));
