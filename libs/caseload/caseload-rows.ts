import type { Actor } from '#kernel/actor.js';
import type { PreparedRead } from '#kernel/hot-reads.js';
import { seenInScope } from '#participant/participant-visibility.rules.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { settings } from '#kernel/settings.rules.js';
import { notSeenWeeks, seenFrom } from './not-seen.js';
import { colleaguesOf } from './caseload.rules.js';
import type { CaseloadFilters, CaseloadSelection, CaseloadSort, CaseloadView } from './caseload.rules.js';

/** The parameters of a statement, numbered as they are named. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

export const sortColumns = {
  dueOn: { column: 'next_due_on', type: 'date', way: 'ASC' },
  name: { column: 'participant_name', type: 'text', way: 'ASC' },
  '-name': { column: 'participant_name', type: 'text', way: 'DESC' },
  stageSince: { column: 'stage_since', type: 'timestamptz', way: 'ASC' },
  '-stageSince': { column: 'stage_since', type: 'timestamptz', way: 'DESC' },
  '-endedAt': { column: 'ended_at', type: 'timestamptz', way: 'DESC' },
} as const satisfies Record<CaseloadSort, { column: string; type: string; way: 'ASC' | 'DESC' }>;

type Conditions = (actor: Actor, parameters: Parameters) => string;

const whose = (view: CaseloadView, actor: Actor, parameters: Parameters): string =>
  parameters.add(colleaguesOf(view, actor), 'uuid[]');

/** The explicit scope of each view, for the planner; row-level security holds besides. */
const views: Record<CaseloadView, Conditions> = {
  mine: ({ userId }, parameters) =>
    `contact_person_id = ${parameters.add(userId, 'uuid')} AND ended_at IS NULL`,
  substitution: (actor, parameters) =>
    `contact_person_id = ANY (${whose('substitution', actor, parameters)}) AND ended_at IS NULL`,
  team: ({ teamId }, parameters) => `team_id = ${parameters.add(teamId, 'uuid')} AND ended_at IS NULL`,
  inHandover: ({ userId }, parameters) => {
    const me = parameters.add(userId, 'uuid');
    return `ended_at IS NULL AND ${seenInScope('caseload_entry')} AND trajectory_id IN (
      SELECT h.trajectory_id FROM handover h WHERE h.state = 'offered' AND h.to_user_id = ${me}
      UNION SELECT h.trajectory_id FROM handover h WHERE h.state = 'offered' AND h.from_user_id = ${me})`;
  },
  ended: ({ userId }, parameters) =>
    `contact_person_id = ${parameters.add(userId, 'uuid')} AND ended_at IS NOT NULL`,
  all: (actor, parameters) =>
    actor.scope.everything
      ? `ended_at IS NULL AND ${seenInScope('caseload_entry')}`
      : reachable(actor, parameters),
};

/** All cases of who sees some only: from whose they are, or the whole register would be read to leave most out. */
const reachable: Conditions = (actor, parameters) => {
  const colleagues = whose('all', actor, parameters);
  const team = parameters.add(actor.teamId, 'uuid');
  return `ended_at IS NULL AND trajectory_id IN (
    SELECT trajectory_id FROM caseload_entry WHERE contact_person_id = ANY (${colleagues}) AND ended_at IS NULL
    UNION SELECT trajectory_id FROM caseload_entry WHERE team_id = ${team} AND ended_at IS NULL
    UNION SELECT trajectory_id FROM involved_colleague WHERE user_id = ANY (${colleagues}) AND upper_inf(during))`;
};

export const inView = (view: CaseloadView, actor: Actor, parameters: Parameters): string =>
  views[view](actor, parameters);

/** By the day that is kept with the row; who was never seen counts from when the case was put down here. */
function notSeen(date: CalendarDate, parameters: Parameters): string {
  const today = parameters.add(date, 'date');
  const weeks = notSeenWeeks(today, parameters.add(settings.notSeenWeeks.standard, 'int'));
  return `NOT suspended AND ended_at IS NULL AND coalesce(last_contact_at,
    (SELECT t.created_at FROM trajectory t WHERE t.id = trajectory_id)) < ${seenFrom(today, weeks)}`;
}

/**
 * What is asked of the rows. Whose they are may find an index of its own; of the rest each part may be left open, so
 * that the many ways to ask are one statement.
 */
function asked(
  { contactPersonId, notSeenOn, ...filters }: CaseloadFilters,
  parameters: Parameters,
): string[] {
  const conditions: string[] = [];
  if (contactPersonId) conditions.push(`contact_person_id = ${parameters.add(contactPersonId, 'uuid')}`);
  if (notSeenOn) conditions.push(notSeen(notSeenOn, parameters));
  if (Object.keys(filters).length === 0) return conditions;
  const stages = parameters.add(filters.stages, 'text[]');
  const municipalities = parameters.add(filters.municipalityCodes, 'text[]');
  const suspended = parameters.add(filters.suspended, 'boolean');
  return [
    ...conditions,
    `(${stages} IS NULL OR stage = ANY (${stages}))`,
    `(${municipalities} IS NULL OR municipality_code = ANY (${municipalities}))`,
    `(${suspended} IS NULL OR suspended = ${suspended})`,
    // A bound in any case, which an index in this order can use: nothing due is due in infinity.
    `next_due_on <= ${parameters.add(filters.lastDueOn ?? 'infinity', 'date')}`,
  ];
}

/** The rows of a selection, as a condition on `caseload_entry`. */
export const selectedRows = (
  { view, filters }: CaseloadSelection,
  actor: Actor,
  parameters: Parameters,
): string => [inView(view, actor, parameters), ...asked(filters, parameters)].join(' AND ');

export interface Statement extends PreparedRead {
  readonly values: readonly unknown[];
}

/** One name for each text: PostgreSQL plans it once per connection, and cuts long names off. */
const names = new Map<string, string>();

export function prepared(text: string, { values }: Parameters): Statement {
  const name = names.get(text) ?? `caseload-${names.size + 1}`;
  names.set(text, name);
  return { name, text, values };
}
