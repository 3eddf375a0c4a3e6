import type { ReactNode } from 'react';
import { formatDate } from '../../../parts/dates.js';
import { matching as words, municipalities, work } from '../../../words/words.js';
import type { Wishes } from './matching-query.js';

const number = new Intl.NumberFormat('nl-NL');
const list = new Intl.ListFormat('nl-NL');

/** What is known, and of what is not that it is not. */
export function WishesFacts({ wishes }: { wishes: Wishes }) {
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.work, workOf(wishes)],
    [words.hours, hoursOf(wishes)],
    [words.availability, timesOf(wishes)],
    [words.travel, travelOf(wishes)],
    [words.language, languageOf(wishes)],
    [words.limits, limitsOf(wishes)],
  ];
  return (
    <dl className="facts wishes-facts">
      {facts.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value || <span className="soft">{words.unknown}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The parts that are known, each on a line. */
const lines = (parts: readonly (string | false | null)[]): ReactNode => {
  const known = parts.filter(Boolean);
  return (
    known.length > 0 && (
      <ul className="wishes-lines">
        {known.map((part) => (
          <li key={String(part)}>{part}</li>
        ))}
      </ul>
    )
  );
};

const workOf = ({ tasks, occupations, sectors }: Wishes) =>
  lines([
    list.format(tasks.map((task) => work.tasks[task])),
    list.format(occupations),
    list.format(sectors.map((sector) => work.growthSectors[sector])),
  ]);

function hoursOf({ hoursFrom, hoursTo }: Wishes): string | null {
  if (hoursFrom === null) return hoursTo === null ? null : words.hoursAtMost(number.format(hoursTo));
  if (hoursTo === null) return words.hoursAtLeast(number.format(hoursFrom));
  return words.hoursBetween(number.format(hoursFrom), number.format(hoursTo));
}

const timesOf = ({ availableFrom, days, dayParts }: Wishes) =>
  lines([
    availableFrom && words.from(formatDate(availableFrom)),
    list.format(days.map((day) => words.dayNames[day])),
    list.format(dayParts.map((part) => words.dayPartNames[part])),
  ]);

const travelOf = (wishes: Wishes) =>
  lines([
    list.format(wishes.travelMeans.map((means) => words.means[means])),
    wishes.drivingLicence !== null && (wishes.drivingLicence ? words.hasLicence : words.hasNoLicence),
    wishes.municipalityCodes.length > 0 &&
      words.reaches(list.format(wishes.municipalityCodes.map((code) => municipalities[code] ?? code))),
    wishes.maxTravelMinutes !== null && words.atMostMinutes(wishes.maxTravelMinutes),
  ]);

const languageOf = ({ measuredLanguage, languageLevel }: Wishes) =>
  measuredLanguage
    ? words.languageMeasured(measuredLanguage.level, formatDate(measuredLanguage.measuredOn))
    : languageLevel && words.languageTold(languageLevel);

const limitsOf = ({ limits, maxHoursPerDay, limitsNote }: Wishes) =>
  lines([
    limits && (limits.length > 0 ? list.format(limits.map((limit) => work.demands[limit])) : words.noLimits),
    maxHoursPerDay !== null && words.atMostADay(number.format(maxHoursPerDay)),
    limitsNote,
  ]);
