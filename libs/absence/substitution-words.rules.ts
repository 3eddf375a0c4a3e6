import type { CalendarDate } from '#kernel/calendar.rules.js';
import { letterOf, reachWords } from '#handover/reach-words.rules.js';
import { dayInWords } from '#kernel/day-words.rules.js';

interface SubstitutionTold {
  readonly absentName: string;
  readonly substituteName: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

const period = ({ from, until }: SubstitutionTold): string =>
  `van ${dayInWords(from)} tot en met ${dayInWords(until)}`;

export const toSubstitute = (told: SubstitutionTold): string =>
  `U vervangt ${told.absentName} ${period(told)}. In die tijd ziet u die caseload bij de uwe, met de taken. ` +
  `${told.absentName} blijft het aanspreekpunt.`;

export const toAbsent = (told: SubstitutionTold): string =>
  `${told.substituteName} vervangt u ${period(told)}. U blijft het aanspreekpunt van uw deelnemers.`;

export const endedWords = ({
  absentName,
  substituteName,
}: Pick<SubstitutionTold, 'absentName' | 'substituteName'>): string =>
  `De vervanging van ${absentName} door ${substituteName} is beëindigd.`;

/** For the task of who calls a participant about it. */
export const insteadWords = ({ absentName, substituteName, until }: Omit<SubstitutionTold, 'from'>): string =>
  `${substituteName} vervangt ${absentName} tot en met ${dayInWords(until)}`;

/** To a participant: short sentences, everyday words (B1). */
export const meanwhileWords = ({
  name,
  absentName,
  substituteName,
  substituteEmail,
  phone,
  until,
}: Omit<SubstitutionTold, 'from'> & {
  readonly name: string;
  readonly substituteEmail: string | null;
  /** The telephone number of the organisation. */
  readonly phone: string | null;
}): string =>
  letterOf(name, [
    [
      `${absentName} is er nu niet, tot en met ${dayInWords(until)}.`,
      `Tot die dag helpt ${substituteName} u.`,
      `${absentName} blijft uw aanspreekpunt.`,
    ],
    ['U hoeft niets te doen.'],
    ['Hebt u een vraag?', ...reachWords(substituteName, { phone, email: substituteEmail })],
  ]);
