/** How often task `name` comes again, as a column of JSON; null when it does not. */
export const taskRepeat = (name: string): string => `CASE WHEN ${name}.repeat_every IS NOT NULL THEN
  json_build_object('every', ${name}.repeat_every, 'unit', ${name}.repeat_unit, 'until', ${name}.repeat_until) END`;
