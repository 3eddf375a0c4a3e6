import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Judgement, Seeker, Work } from './match-judgement.rules.js';
import { doesNotFit, fits, listed, onDay, unknown } from './match-judgement.rules.js';
import type { WishValues } from './wishes.rules.js';
import { demandsOfTime } from './wishes.rules.js';
import { workDemands } from './work-traits.rules.js';

type DemandOfTime = (typeof demandsOfTime)[number];

/** Whether somebody can at that time; undefined as long as nobody asked. */
const can: Readonly<Record<DemandOfTime, (wishes: WishValues) => boolean | undefined>> = {
  evening: ({ dayParts }) => (dayParts.length === 0 ? undefined : dayParts.includes('evening')),
  night: ({ dayParts }) => (dayParts.length === 0 ? undefined : dayParts.includes('night')),
  weekend: ({ days }) =>
    days.length === 0 ? undefined : days.includes('saturday') || days.includes('sunday'),
};

/** From which day, and whether at the times that the work asks. */
export function availability(
  { wishes, suspended }: Seeker,
  { demands }: Work,
  today: CalendarDate,
): Judgement {
  const asked = demandsOfTime.filter((demand) => demands.includes(demand));
  const those = (answer: boolean | undefined): string =>
    listed(asked.filter((demand) => can[demand](wishes) === answer).map((demand) => workDemands[demand]));
  if (those(false)) return doesNotFit(`Het werk vraagt ${those(false)}, en dat kan niet.`);
  if (suspended) return unknown('Het traject is opgeschort; vraag wanneer het werk kan beginnen.');
  if (those(undefined)) return unknown(`Het werk vraagt ${those(undefined)}; of dat kan, is niet bekend.`);
  const { availableFrom, days, dayParts } = wishes;
  if (availableFrom === null) return unknown('Vanaf wanneer iemand kan beginnen, is niet bekend.');
  if (availableFrom > today) {
    return unknown(`Beschikbaar vanaf ${onDay(availableFrom)}; vraag of de werkgever kan wachten.`);
  }
  const byDay = dayParts.length === 0 || dayParts.includes('morning') || dayParts.includes('afternoon');
  const inTheWeek = days.some((day) => day !== 'saturday' && day !== 'sunday') || days.length === 0;
  if (!asked.some((demand) => demand !== 'weekend') && !byDay) {
    return unknown('Overdag werken kan niet; of dit werk ’s avonds of ’s nachts kan, is niet bekend.');
  }
  if (!asked.includes('weekend') && !inTheWeek) {
    return unknown('Alleen het weekend kan; of dit werk dan kan, is niet bekend.');
  }
  return fits(asked.length === 0 ? 'Kan nu beginnen.' : `Kan nu beginnen, ook met ${those(true)}.`);
}
