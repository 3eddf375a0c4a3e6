import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { type CalendarDate, dutchHolidays } from '#kernel/calendar.rules.js';
import { HotReads } from '#kernel/hot-reads.js';
import { settings } from '#kernel/settings.rules.js';
import { seenInScope } from '#participant/participant-visibility.rules.js';
import { unstoppable } from '#trajectory/term.rules.js';
import { agreementSteps, caseworkSteps } from './can.rules.js';
import { deadlineColumns } from './deadline-columns.js';
import { covering, ownAbsences, ownCases, ownLastDay, teamCover } from './my-day-cover.js';
import { DAYS_AHEAD, MOST_SHOWN } from './my-day.rules.js';
import { notSeenWeeks, seenFrom } from './not-seen.js';
import { taskRepeat } from './task-columns.js';

/** One list of the day: which rows, what comes first, and what is shown of each. */
interface DayList {
  /** Each with the case that it belongs to. */
  readonly rows: string;
  readonly order: string;
  readonly item: string;
}

const colleague = (id: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', u.display_name) FROM app_user u WHERE u.id = ${id})`;
const whose = `'trajectoryId', x.trajectory_id, 'stage', x.stage,
  'participant', json_build_object('id', x.participant_id, 'name', x.participant_name)`;
/** Of a running case in sight. OFFSET 0: looked up by key for each row, however few PostgreSQL thinks there are. */
const running = `CROSS JOIN LATERAL (SELECT * FROM caseload_entry e
  WHERE e.trajectory_id = w.trajectory_id AND e.ended_at IS NULL AND ${seenInScope('e')} OFFSET 0) e`;
const case_ = 'e.trajectory_id, e.stage, e.participant_id, e.participant_name';
const day = (date: string): string => `(${date})::timestamp AT TIME ZONE 'Europe/Amsterdam'`;
const dueRow = `${case_}, w.id, w.kind, w.due_on, w.soon_on, w.owner_id`;
const keepsRunning = `(NOT e.suspended OR w.kind = ANY ('{${unstoppable.join()}}'))`;
const deadline = {
  order: 'x.due_on, x.id',
  item: `'id', x.id, ${deadlineColumns('x', '$2::date')}, 'owner', ${colleague('x.owner_id')}, ${whose}`,
} as const;
const deadlines = (due: string): DayList => ({
  rows: `SELECT ${dueRow} FROM deadline w ${running}
    WHERE w.owner_id = ANY ($1::uuid[]) AND w.state = 'open' AND ${due} AND ${keepsRunning}`,
  ...deadline,
});

/** Of `w` with its case `e`; an offer that was overtaken waits for nobody. */
const offers = (of: string, which: string): DayList => ({
  rows: `SELECT ${case_}, w.id, w.version, w.from_user_id, w.to_user_id, w.offered_at, w.expires_on, w.warm,
      w.meeting_on
    FROM ${of}
    WHERE w.state = 'offered' AND ${which} AND e.contact_person_id = w.from_user_id`,
  order: 'x.expires_on, x.id',
  item: `'id', x.id, 'version', x.version, 'from', ${colleague('x.from_user_id')},
    'to', ${colleague('x.to_user_id')}, 'offeredAt', x.offered_at, 'expiresOn', x.expires_on, 'warm', x.warm,
    'meetingOn', x.meeting_on, ${whose}`,
});

const appointments = (from: string): DayList => ({
  rows: `SELECT ${case_}, w.id, w.version, w.starts_at, w.minutes, w.place, w.with_whom, w.note, w.owner_id
    FROM appointment w ${running}
    WHERE w.owner_id = ANY ($1::uuid[]) AND w.cancelled_at IS NULL
      AND w.starts_at >= ${day(from)} AND w.starts_at < ${day(`${from} + 1`)}`,
  order: 'x.starts_at, x.id',
  item: `'id', x.id, 'version', x.version, 'at', x.starts_at, 'minutes', x.minutes, 'place', x.place,
    'withWhom', x.with_whom, 'note', x.note, 'owner', ${colleague('x.owner_id')}, 'can', $4::json -> 'appointment',
    ${whose}`,
});

const lists = {
  // The case comes into sight with the answer. One's own offer is not for oneself to answer.
  handovers: offers(
    'offered_case e JOIN handover w ON w.id = e.handover_id',
    'w.to_user_id = ANY ($1::uuid[]) AND w.from_user_id <> scope_actor()',
  ),
  overdue: deadlines('w.due_on < $2::date'),
  dueToday: deadlines('w.due_on = $2::date'),
  dueSoon: deadlines(
    `w.due_on > $2::date AND (w.due_on <= $2::date + ${DAYS_AHEAD} OR w.soon_on <= $2::date)`,
  ),
  tasks: {
    rows: `SELECT ${case_}, w.id, w.version, w.title, w.due_on, w.owner_id, w.given_by, w.repeat_every,
        w.repeat_unit, w.repeat_until
      FROM task w ${running}
      WHERE w.owner_id = ANY ($1::uuid[]) AND w.done_at IS NULL AND w.due_on <= $2::date + ${DAYS_AHEAD}`,
    order: 'x.due_on, x.id',
    item: `'id', x.id, 'version', x.version, 'title', x.title, 'dueOn', x.due_on,
      'owner', ${colleague('x.owner_id')}, 'givenBy', ${colleague('x.given_by')}, 'repeat', ${taskRepeat('x')},
      'can', $4::json -> CASE WHEN x.given_by <> x.owner_id THEN 'givenTask' ELSE 'task' END, ${whose}`,
  },
  // What a plan that holds says, of a case that does not stand still; whoever does it, the contact person asks after it.
  agreements: {
    rows: `SELECT ${case_}, w.id, w.who, w.what, w.due_on, e.contact_person_id FROM caseload_entry e
      CROSS JOIN LATERAL (SELECT a.* FROM plan_agreement a
        JOIN action_plan n ON n.id = a.action_plan_id AND n.state = 'agreed'
        WHERE a.trajectory_id = e.trajectory_id AND a.done_on IS NULL AND a.due_on <= $2::date + ${DAYS_AHEAD}
        OFFSET 0) w
      WHERE e.contact_person_id = ANY ($1::uuid[]) AND e.ended_at IS NULL AND NOT e.suspended
        AND ${seenInScope('e')}`,
    order: 'x.due_on, x.id',
    item: `'id', x.id, 'who', x.who, 'what', x.what, 'dueOn', x.due_on, 'owner', ${colleague('x.contact_person_id')},
      'can', $4::json -> 'agreement', ${whose}`,
  },
  today: appointments('$2::date'),
  tomorrow: appointments('$2::date + 1'),
  notSeen: {
    // Who was never seen counts from when the case was put down here.
    rows: `SELECT ${case_}, e.contact_person_id, e.last_contact_at,
        coalesce(e.last_contact_at, w.created_at) AS since
      FROM caseload_entry e
      CROSS JOIN LATERAL (SELECT t.created_at FROM trajectory t WHERE t.id = e.trajectory_id OFFSET 0) w
      WHERE e.contact_person_id = ANY ($1::uuid[]) AND e.ended_at IS NULL AND NOT e.suspended
        AND ${seenInScope('e')}
        AND coalesce(e.last_contact_at, w.created_at) < ${seenFrom('$2::date', '(SELECT weeks FROM norm)')}`,
    order: 'x.since, x.trajectory_id',
    item: `'lastContactAt', x.last_contact_at, 'contactPerson', ${colleague('x.contact_person_id')}, ${whose}`,
  },
  // Of whom one substitutes for, what asks for somebody today: late, due, or an appointment.
  covered: {
    rows: `SELECT ${case_}, e.contact_person_id, nullif(e.next_due_on, 'infinity') AS due_on, w.starts_at, w.tasks
      FROM caseload_entry e
      CROSS JOIN LATERAL (SELECT
        (SELECT min(m.starts_at) FROM appointment m WHERE m.trajectory_id = e.trajectory_id
          AND m.cancelled_at IS NULL AND m.starts_at >= ${day('$2::date')} AND m.starts_at < ${day('$2::date + 1')})
          AS starts_at,
        (SELECT count(*) FROM task t WHERE t.trajectory_id = e.trajectory_id AND t.done_at IS NULL
          AND t.due_on <= $2::date) AS tasks OFFSET 0) w
      WHERE e.contact_person_id = ANY (array_remove($1::uuid[], scope_actor())) AND e.ended_at IS NULL
        AND NOT e.suspended AND ${seenInScope('e')}
        AND (e.next_due_on <= $2::date OR w.starts_at IS NOT NULL OR w.tasks > 0)`,
    order: 'x.starts_at NULLS LAST, x.due_on NULLS LAST, x.trajectory_id',
    item: `'appointmentAt', x.starts_at, 'dueOn', CASE WHEN x.due_on <= $2::date THEN x.due_on END, 'tasks', x.tasks,
      'contactPerson', ${colleague('x.contact_person_id')}, ${whose}`,
  },
  // Nobody answered in time: the lead may do so on behalf, or take it elsewhere.
  teamHandovers: offers(
    `handover w ${running}`,
    'w.escalated_at IS NOT NULL AND w.from_team_id = ANY ($5::uuid[]) AND w.to_user_id <> ALL ($1::uuid[])',
  ),
  teamOverdue: {
    rows: `SELECT ${dueRow} FROM caseload_entry e
      CROSS JOIN LATERAL (SELECT * FROM deadline d
        WHERE d.trajectory_id = e.trajectory_id AND d.state = 'open' AND d.due_on < $2::date OFFSET 0) w
      WHERE e.team_id = ANY ($5::uuid[]) AND e.ended_at IS NULL AND ${seenInScope('e')} AND ${keepsRunning}
        AND w.owner_id <> ALL ($1::uuid[])`,
    ...deadline,
  },
} as const satisfies Record<string, DayList>;

const names = Object.keys(lists) as (keyof typeof lists)[];

const list = (name: keyof typeof lists, more = ''): string => `json_build_object(${more}
  'total', (SELECT count(*) FROM ${name}_all),
  'items', (SELECT coalesce(json_agg(json_build_object(${lists[name].item}) ORDER BY ${lists[name].order}), '[]')
    FROM ${name}_shown x))`;

/**
 * All that waits for a colleague, in one statement with its line in the access log. $1 whose work: the actor's and of
 * whom they substitute, $2 today, $3 weeks when no norm was stored, $4 casework, $5 the team that the actor leads, $6
 * the holidays to come.
 */
const myDay = {
  name: 'my-day',
  text: `WITH norm AS MATERIALIZED (SELECT ${notSeenWeeks('$2::date', '$3::int')} AS weeks),
  ${names
    .map(
      (name) => `${name}_all AS MATERIALIZED (${lists[name].rows}),
  ${name}_shown AS MATERIALIZED (SELECT * FROM ${name}_all x ORDER BY ${lists[name].order} LIMIT ${MOST_SHOWN})`,
    )
    .join(',\n  ')},
  logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids)
    SELECT scope_actor(), 'list.opened', coalesce(array_agg(shown.participant_id), '{}')
    FROM (${names.map((name) => `SELECT participant_id FROM ${name}_shown`).join(' UNION ')}) shown
  )
  SELECT json_build_object('today', $2::date, 'handovers', ${list('handovers')},
    'deadlines', json_build_object('overdue', ${list('overdue')}, 'today', ${list('dueToday')},
      'soon', ${list('dueSoon')}),
    'tasks', ${list('tasks')}, 'agreements', ${list('agreements')},
    'appointments', json_build_object('today', ${list('today')}, 'tomorrow', ${list('tomorrow')}),
    'notSeen', ${list('notSeen', `'weeks', (SELECT weeks FROM norm),`)},
    'covering', ${covering(seenInScope('e'))}, 'covered', ${list('covered')},
    'own', json_build_object('cases', ${ownCases}, 'absences', ${ownAbsences}, 'lastDay', ${ownLastDay}),
    'team', CASE WHEN cardinality($5::uuid[]) > 0 THEN json_build_object('handovers', ${list('teamHandovers')},
      'overdue', ${list('teamOverdue')}, 'cover', ${teamCover(seenInScope('e'))},
      'referrals', (SELECT json_build_object('total', count(*), 'oldestAt', min(submitted_at)) FROM referral
        WHERE state = 'submitted' AND (SELECT scope_intake()))) END,
    'unreadNotices', (SELECT count(*) FROM notice WHERE recipient_user_id = scope_actor() AND read_at IS NULL)
  ) AS json`,
};

@Injectable()
export class MyDayRepository {
  constructor(private readonly reads: HotReads) {}

  /** The day as JSON text. */
  async read(actor: Actor, today: CalendarDate): Promise<string> {
    return (await this.reads.json(actor, myDay, [
      [...new Set([actor.userId, ...actor.scope.userIds])],
      today,
      settings.notSeenWeeks.standard,
      JSON.stringify({ ...caseworkSteps(actor), agreement: agreementSteps(actor) }),
      actor.roles.includes('teamLead') ? actor.scope.teamIds : [],
      holidaysFrom(today),
    ]))!;
  }
}

/** Of this year and the next: absences are not planned further. */
const holidaysFrom = (today: CalendarDate): CalendarDate[] => {
  const year = Number(today.slice(0, 4));
  return [...dutchHolidays(year), ...dutchHolidays(year + 1)];
};
