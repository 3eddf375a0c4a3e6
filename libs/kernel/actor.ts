export const roles = [
  'jobCoach',
  'consultant',
  'teamLead',
  'manager',
  'dataSteward',
  'privacyOfficer',
  'admin',
] as const;

export type Role = (typeof roles)[number];

/**
 * Whose participants an actor may reach. The parts add up: what any of them reaches is reachable.
 * The database's own row scope is set from this and nothing else.
 */
interface Scope {
  /** Every participant: managers, data stewards, privacy officers, jobs. */
  readonly everything: boolean;
  /** The actor, and the colleagues for whom the actor is the substitute today. */
  readonly userIds: readonly string[];
  readonly teamIds: readonly string[];
  /** CBS codes of the municipalities whose referrals, with their progress, the actor follows. */
  readonly municipalityCodes: readonly string[];
  /** May see referrals of any municipality once they are submitted. */
  readonly intake: boolean;
}

/** Who is acting. Made by the session guard for people and by `systemActor` for jobs; nowhere else. */
export interface Actor {
  readonly userId: string;
  readonly displayName: string;
  readonly roles: readonly (Role | 'system')[];
  readonly teamId: string | null;
  readonly permissions: ReadonlySet<string>;
  readonly scope: Scope;
}

/** Row of the system's own account in `app_user`; journal lines of jobs and imports carry it. */
export const SYSTEM_USER_ID = '00000000-0000-7000-8000-000000000001';

/** The actor of jobs, schedules and imports. It has no permissions: routes are closed to it. */
export const systemActor: Actor = {
  userId: SYSTEM_USER_ID,
  displayName: 'Doorloop',
  roles: ['system'],
  teamId: null,
  permissions: new Set(),
  scope: { everything: true, userIds: [], teamIds: [], municipalityCodes: [], intake: false },
};
