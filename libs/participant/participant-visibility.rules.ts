import type { Actor } from '#kernel/actor.js';

/** Who has to do with a participant, as the database keeps it from the facts. */
export interface Sight {
  readonly contactPersonId: string | null;
  /** The contact person's team. */
  readonly teamId: string | null;
  /** Involved colleagues. */
  readonly readerIds: readonly string[];
}

/** A condition in SQL, and the values for its parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * A participant is seen by the contact person, by the contact person's team, by who is involved, and by who
 * substitutes for one of them. All that hangs on a participant is seen with them.
 */
export const canView = ({ userId, scope }: Actor, { contactPersonId, teamId, readerIds }: Sight): boolean =>
  scope.everything ||
  (contactPersonId !== null && scope.userIds.includes(contactPersonId)) ||
  (teamId !== null && scope.teamIds.includes(teamId)) ||
  readerIds.some((readerId) => readerId === userId || scope.userIds.includes(readerId));

/** The same as a condition on a table that keeps these columns; its parameters are numbered from `first`. */
export const visibleTo = ({ userId, scope }: Actor, table: string, first: number): Condition => ({
  sql: `($${first}::boolean OR ${table}.contact_person_id = ANY ($${first + 1}::uuid[])
    OR ${table}.team_id = ANY ($${first + 2}::uuid[]) OR ${table}.reader_ids && $${first + 3}::uuid[])`,
  values: [scope.everything, scope.userIds, scope.teamIds, [...scope.userIds, userId]],
});

/**
 * The same again, by the row scope of the running transaction: for a prepared read, whose parameters are its own. It
 * stands in the query beside row-level security, so that neither is the only wall.
 */
export const seenInScope = (table: string): string =>
  `((SELECT scope_everything()) OR ${careTeamInScope(table)})`;

/** The care team alone: see `asCareTeam`. */
export const careTeamInScope = (table: string): string => `(
    ${table}.contact_person_id = ANY ((SELECT scope_users())::uuid[])
    OR ${table}.team_id = ANY ((SELECT scope_teams())::uuid[])
    OR ${table}.reader_ids && (SELECT scope_users() || scope_actor())::uuid[])`;

/**
 * The actor as one of the care team and no more: what was said in confidence is for who helps the participant. Seeing
 * everything is for overview.
 */
export const asCareTeam = (actor: Actor): Actor => ({
  ...actor,
  scope: { ...actor.scope, everything: false },
});

/** What a trajectory shows beside: the municipality that referred follows its progress. */
export interface ProgressSight extends Sight {
  readonly referralMunicipalityCode: string | null;
}

export const canFollow = (actor: Actor, sight: ProgressSight): boolean =>
  canView(actor, sight) ||
  (sight.referralMunicipalityCode !== null &&
    actor.scope.municipalityCodes.includes(sight.referralMunicipalityCode));

/** The same as a condition on `caseload_entry`. */
export function followableBy(actor: Actor, table: string, first: number): Condition {
  const { sql, values } = visibleTo(actor, table, first);
  return {
    sql: `(${sql} OR ${table}.referral_municipality_code = ANY ($${first + values.length}::text[]))`,
    values: [...values, actor.scope.municipalityCodes],
  };
}
