/** How many weeks somebody may go unseen: by the norm of a day, or as long as none was stored. */
export const notSeenWeeks = (today: string, standard: string): string =>
  `coalesce((SELECT (value #>> '{}')::int FROM setting WHERE key = 'notSeenWeeks' AND during @> ${today}), ${standard})`;

/** The instant since which somebody should have been seen. */
export const seenFrom = (today: string, weeks: string): string =>
  `(${today} - 7 * ${weeks})::timestamp AT TIME ZONE 'Europe/Amsterdam'`;
