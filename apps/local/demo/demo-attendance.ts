import type { INestApplicationContext } from '@nestjs/common';
import { systemActor } from '#kernel/actor.js';
import { isWorkingDay } from '#kernel/calendar.rules.js';
import { Database } from '#kernel/database.js';
import { rows } from '#kernel/tx.js';
import { dayFromToday } from './demo-clock.js';

const DAYS = 42;

/**
 * Who came to the own work places in the last weeks: four days a week, mostly present. In one statement, as it is
 * hundreds of rows; recorded on the day itself, at the end of the work.
 */
const filling = `
  INSERT INTO attendance (id, assignment_id, trajectory_id, participant_id, day, presence, hours, recorded_by, recorded_at)
  SELECT gen_random_uuid(), k.id, k.trajectory_id, k.participant_id, d.day, p.presence,
    CASE p.presence WHEN 'present' THEN 4 WHEN 'late' THEN 3.5 END, k.recorded_by,
    (d.day + time '16:40') AT TIME ZONE 'Europe/Amsterdam'
  FROM (SELECT *, row_number() OVER (ORDER BY id) AS number FROM work_place_assignment) k
  JOIN unnest($1::date[]) WITH ORDINALITY AS d (day, number) ON k.during @> d.day
  CROSS JOIN LATERAL (SELECT CASE (k.number * 7 + d.number * 3) % 23
    WHEN 0 THEN 'late' WHEN 1 THEN 'absentWithNotice' WHEN 2 THEN 'ill' WHEN 3 THEN 'ill'
    WHEN 4 THEN CASE WHEN k.number % 3 = 0 THEN 'absentWithoutNotice' ELSE 'present' END
    ELSE 'present' END AS presence) p
  WHERE extract(isodow FROM d.day) <> 1 + k.number % 5
    AND NOT EXISTS (SELECT FROM suspension s WHERE s.trajectory_id = k.trajectory_id AND s.during @> d.day)
    AND NOT EXISTS (SELECT FROM trajectory t WHERE t.id = k.trajectory_id AND NOT upper_inf(t.active))`;

export function addAttendance(app: INestApplicationContext): Promise<unknown> {
  const days = Array.from({ length: DAYS }, (_, ago) => dayFromToday(ago - DAYS)).filter(isWorkingDay);
  return app.get(Database, { strict: false }).write(systemActor, (tx) => rows(tx, filling, [days]));
}
