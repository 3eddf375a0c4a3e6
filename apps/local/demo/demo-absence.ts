import { addDays, amsterdamDate } from '#kernel/calendar.rules.js';
import type { DemoCaller } from './demo-caller.js';
import type { DemoUsername } from './demo-colleagues.js';

/** One coach is away and substituted for; for another, who will be away next week, nobody was arranged yet. */
export async function addAbsences(as: Readonly<Record<DemoUsername, DemoCaller>>): Promise<void> {
  const today = amsterdamDate(new Date());
  const period = (from: number, until: number) => ({
    from: addDays(today, from),
    until: addDays(today, until),
  });
  const hub = as['h.lemmens'];
  await hub.post('/absences', { userId: hub.userId, kind: 'leave', ...period(0, 18) });
  await as.teamleider3.post('/substitutions', {
    absentUserId: hub.userId,
    substituteId: as['t.duijsens'].userId,
    ...period(0, 18),
  });
  const noud = as['n.gilissen'];
  await as.teamleider2.post('/absences', { userId: noud.userId, kind: 'away', ...period(7, 18) });
}
