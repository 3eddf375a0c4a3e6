export type PeriodName = 'year' | 'quarter' | 'month';

const monthsBefore = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
};

/** Up to today. */
export const periodOf = (name: PeriodName, today: string): { from: string; until: string } => ({
  from: name === 'year' ? `${today.slice(0, 4)}-01-01` : monthsBefore(today, name === 'month' ? 1 : 3),
  until: today,
});
