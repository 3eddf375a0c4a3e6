import type { CalendarDate } from '#kernel/calendar.rules.js';

interface TargetGroup {
  /** As it is called on screen. */
  readonly label: string;
  /** The law that gives somebody of this group a claim on help toward work. */
  readonly legalBasis: string;
  /** From this day on nobody joins the group any more; who was in it stays in it. */
  readonly noInflowFrom?: CalendarDate;
  /** One belongs to it until this birthday. */
  readonly untilAge?: number;
}

/** The groups that a referral may name; several can hold at once. */
const targetGroups = {
  bijstand: { label: 'bijstand', legalBasis: 'Participatiewet, artikel 7' },
  anw: { label: 'Anw', legalBasis: 'Algemene nabestaandenwet; Participatiewet, artikel 7' },
  ioaw: { label: 'IOAW', legalBasis: 'Wet IOAW; Participatiewet, artikel 7' },
  ioaz: { label: 'IOAZ', legalBasis: 'Wet IOAZ; Participatiewet, artikel 7' },
  nugger: { label: 'nugger (geen uitkering)', legalBasis: 'Participatiewet, artikel 7' },
  wsw: { label: 'Wsw', legalBasis: 'Wet sociale werkvoorziening', noInflowFrom: '2015-01-01' },
  beschutWerk: { label: 'beschut werk', legalBasis: 'Participatiewet, artikel 10b' },
  banenafspraak: { label: 'banenafspraak', legalBasis: 'Wfsv, artikel 38b (doelgroepregister)' },
  praktijkroute: { label: 'praktijkroute', legalBasis: 'Wfsv, doelgroepregister na loonwaardemeting' },
  wajong: { label: 'Wajong', legalBasis: 'Wet Wajong' },
  statushouder: { label: 'statushouder', legalBasis: 'Wet inburgering 2021' },
  jongere: { label: 'jongere tot 27 jaar', legalBasis: 'Participatiewet', untilAge: 27 },
} as const satisfies Record<string, TargetGroup>;

export type TargetGroupName = keyof typeof targetGroups;
export const targetGroupNames = Object.keys(targetGroups) as TargetGroupName[];

const table: Readonly<Record<TargetGroupName, TargetGroup>> = targetGroups;

interface Claim {
  readonly birthDate?: string;
  /** When the indication of this group began, as far as the form tells. */
  readonly heldSince: Partial<Record<TargetGroupName, CalendarDate>>;
  readonly today: CalendarDate;
}

/** Why somebody cannot belong to a group, in Dutch; empty when nothing speaks against it. */
export function contradictions(groups: readonly TargetGroupName[], claim: Claim): string[] {
  return groups.flatMap((name) => {
    const { label, noInflowFrom, untilAge } = table[name];
    const since = claim.heldSince[name];
    return [
      ...(noInflowFrom && (since === undefined || since >= noInflowFrom)
        ? [`indicatie ${label} van vóór ${dutch(noInflowFrom)} ontbreekt: sindsdien is er geen instroom`]
        : []),
      ...(untilAge && claim.birthDate && birthday(claim.birthDate, untilAge) <= claim.today
        ? [`doelgroep ${label} past niet bij de geboortedatum`]
        : []),
    ];
  });
}

const birthday = (birthDate: CalendarDate, age: number): CalendarDate =>
  `${Number(birthDate.slice(0, 4)) + age}${birthDate.slice(4)}`;

const dutch = (date: CalendarDate): string => date.split('-').reverse().join('-');
