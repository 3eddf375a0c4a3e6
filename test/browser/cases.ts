import { withClient } from '../postgres/test-database.js';
import type { WebSite } from './web-site.js';

export interface DemoCaseRow {
  readonly trajectoryId: string;
  /** As lists have it: "Heijden, Truus van der". */
  readonly name: string;
}

/** A running case of somebody in the demo that has open tasks and was never on its way to a colleague. */
export const aCaseOf = (site: WebSite, username: string): Promise<DemoCaseRow> =>
  withClient(site.database.ownerUrl, async (owner) => {
    const { rows } = await owner.query<DemoCaseRow>(
      `SELECT e.trajectory_id AS "trajectoryId", e.participant_name AS name
       FROM caseload_entry e JOIN app_user u ON u.id = e.contact_person_id
       WHERE u.username = $1 AND e.ended_at IS NULL
         AND NOT EXISTS (SELECT FROM handover h WHERE h.trajectory_id = e.trajectory_id)
         AND EXISTS (SELECT FROM task t WHERE t.trajectory_id = e.trajectory_id AND t.done_at IS NULL)
       ORDER BY e.trajectory_id LIMIT 1`,
      [username],
    );
    return rows[0]!;
  });

/** Who is the contact person of a case now, by its participant's name or its trajectory. */
export const contactPersonOf = (site: WebSite, nameOrId: string): Promise<string> =>
  withClient(site.database.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ contactPerson: string }>(
      `SELECT u.display_name AS "contactPerson" FROM caseload_entry e JOIN app_user u ON u.id = e.contact_person_id
       WHERE $1 IN (e.participant_name, e.trajectory_id::text) AND e.ended_at IS NULL`,
      [nameOrId],
    );
    return rows[0]!.contactPerson;
  });
