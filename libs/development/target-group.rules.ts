import type { CalendarDate } from '#kernel/calendar.rules.js';

/** A group that the law gives a claim on help toward work, as it holds between two days. */
export interface TargetGroup {
  readonly code: string;
  readonly label: string;
  readonly legalBasis: string;
  /** Whether somebody can come into it in that time. */
  readonly inflow: boolean;
  /** Whose decision it takes to come into it. */
  readonly decidedBy: string | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}
