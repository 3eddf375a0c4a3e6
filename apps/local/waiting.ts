import { Client } from 'pg';
import { type Permission, permissionsFor } from '#access/permissions.rules.js';
import type { Role } from '#kernel/actor.js';

/** One way to sign in, and what that colleague has to do. */
export interface WaitingColleague {
  role: Role;
  username: string;
  name: string;
  offered: number;
  escalated: number;
  referrals: number;
  returned: number;
  doubtfulPairs: number;
  trajectories: number;
}

/** For each role the colleague with the most to do. Read as the owner, before anybody is signed in. */
export async function whatIsWaiting(ownerUrl: string): Promise<WaitingColleague[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (
      await client.query<WaitingColleague>(WAITING, [
        ROLES,
        whoMay('referral.decide'),
        whoMay('match.review'),
      ])
    ).rows;
  } finally {
    await client.end();
  }
}

const ROLES: Role[] = [
  'jobCoach',
  'consultant',
  'teamLead',
  'manager',
  'dataSteward',
  'privacyOfficer',
  'admin',
];

const whoMay = (permission: Permission) => ROLES.filter((role) => permissionsFor([role]).has(permission));

const WAITING = `
  SELECT DISTINCT ON (place) role, username, display_name AS name, waiting.*
  FROM unnest($1::text[]) WITH ORDINALITY AS given (role, place)
  JOIN app_user u ON role = ANY (u.roles) AND u.active AND u.password_hash IS NOT NULL
  CROSS JOIN LATERAL (
    SELECT
      (SELECT count(*)::int FROM handover h WHERE h.state = 'offered' AND h.to_user_id = u.id) AS offered,
      (SELECT count(*)::int FROM handover h WHERE h.state = 'offered' AND h.escalated_at IS NOT NULL
         AND role = 'teamLead' AND h.from_team_id = u.team_id) AS escalated,
      (SELECT count(*)::int FROM referral r WHERE r.state = 'submitted' AND role = ANY ($2)) AS referrals,
      (SELECT count(*)::int FROM referral r WHERE r.state = 'incomplete' AND r.referrer_id = u.id) AS returned,
      (SELECT count(*)::int FROM match_candidate m WHERE m.state = 'open' AND role = ANY ($3)) AS "doubtfulPairs",
      (SELECT count(*)::int FROM caseload_entry c WHERE c.ended_at IS NULL AND c.contact_person_id = u.id) AS trajectories
  ) waiting
  ORDER BY place,
    offered + escalated + returned + "doubtfulPairs" DESC, trajectories DESC, username`;
