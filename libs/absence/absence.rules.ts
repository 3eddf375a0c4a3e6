import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { RefusalKind } from '#kernel/refusal.js';
import { Refusal } from '#kernel/refusal.js';
import { leadsTeam } from '#trajectory/trajectory.rules.js';
import type { Span } from './period.rules.js';
import { substitutionRefusals } from './substitution.rules.js';

/** Away for a while, or on leave that was agreed. Why somebody is away is not asked and not kept. */
export const absenceKinds = ['away', 'leave'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

interface Whose {
  readonly id: string;
  readonly teamId: string | null;
}

/** One reports one's own absence; the lead does it for who cannot. */
export const mayReport = (actor: Actor, { id, teamId }: Whose): boolean =>
  actor.userId === id || leadsTeam(actor, teamId);

/** When somebody leaves is also for who closes the account to write down. */
export const mayReportLeaving = (actor: Actor, colleague: Whose): boolean =>
  mayReport(actor, colleague) || actor.permissions.has('user.manage');

const running = (cases: unknown): string => (cases === 1 ? '1 lopend traject' : `${cases} lopende trajecten`);

export const absenceRefusals = {
  overlaps: {
    code: 'absence-overlaps',
    status: 409,
    title: 'Al afwezig gemeld',
    detail: () => 'In (een deel van) deze periode is deze collega al afwezig gemeld. Wijzig die melding.',
  },
  over: {
    code: 'absence-over',
    status: 409,
    title: 'Afwezigheid is voorbij',
    detail: () => 'Deze afwezigheid is voorbij en verandert niet meer. Meld een nieuwe.',
  },
  lastDayPast: {
    code: 'last-day-past',
    status: 422,
    title: 'Laatste werkdag is voorbij',
    detail: () => 'De laatste werkdag ligt in het verleden. Vul vandaag of een latere dag in.',
  },
  hasCases: {
    code: 'account-has-cases',
    status: 409,
    title: 'Er zijn nog lopende trajecten',
    detail: ({ name, cases }) =>
      `${name} is nog het aanspreekpunt van ${running(cases)}. ` +
      'Draag ze eerst over. Komt deze collega terug, regel dan een vervanger: daarna kan het account dicht.',
  },
  hasCasesLeaving: {
    code: 'account-has-cases',
    status: 409,
    title: 'Er zijn nog lopende trajecten',
    detail: ({ name, cases }) =>
      `${name} gaat uit dienst en is nog het aanspreekpunt van ${running(cases)}. ` +
      'Draag ze eerst over: een vervanger is hier niet genoeg.',
  },
  hasCasesInRole: {
    code: 'account-has-cases',
    status: 409,
    title: 'Er zijn nog lopende trajecten',
    detail: ({ name, cases }) =>
      `${name} is nog het aanspreekpunt van ${running(cases)}. Draag ze eerst over: met deze rollen kan een ` +
      'collega geen aanspreekpunt zijn.',
  },
  offerUnderway: {
    code: 'account-gets-offer',
    status: 409,
    title: 'Er kwam net een overdracht bij',
    detail: () => 'Op dit moment wordt deze collega een overdracht aangeboden. Probeer het opnieuw.',
  },
} as const satisfies Record<string, RefusalKind>;

/** Somebody reports what is, or what is to come: what is over is not reported any more. */
export function checkAbsence({ from, until }: Span, today: CalendarDate): void {
  if (until === null) return;
  if (until < from) throw new Refusal(substitutionRefusals.periodReversed);
  if (until < today) throw new Refusal(absenceRefusals.over);
}
