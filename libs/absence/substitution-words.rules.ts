import type { CalendarDate } from '#kernel/calendar.rules.js';
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

/** To a participant: short sentences, everyday words (B1). */
export function meanwhileWords({
  name,
  absentName,
  substituteName,
  substituteEmail,
  until,
}: Omit<SubstitutionTold, 'from'> & {
  readonly name: string;
  readonly substituteEmail: string | null;
}): string {
  const sentences = [
    `${absentName} is er nu niet, tot en met ${dayInWords(until)}.`,
    `Tot die dag helpt ${substituteName} u.`,
    `${absentName} blijft uw aanspreekpunt.`,
    'Hebt u een vraag?',
    substituteEmail
      ? `U kunt mailen naar ${substituteName}: ${substituteEmail}.`
      : `Vraag bij onze balie naar ${substituteName}.`,
  ];
  return `Beste ${name},\n\n${sentences.join(' ')}`;
}
