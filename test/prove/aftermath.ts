import type { Client } from 'pg';

/** What must be zero once everything that was owed is done, by what it says. Counted by the owner of the tables. */
const counts: Readonly<Record<string, string>> = {
  'messages that are due and were not done': `FROM outbox WHERE available_at <= now()`,
  'tallies lost': `FROM owed WHERE id NOT IN (SELECT id FROM done)`,
  'tallies done twice': `FROM (SELECT FROM done GROUP BY id HAVING count(*) > 1) twice`,
  'trajectories of which the contact people leave a gap or overlap': `FROM (SELECT FROM contact_assignment
    GROUP BY trajectory_id HAVING (SELECT count(*) FROM unnest(range_agg(during))) <> 1
      OR count(*) FILTER (WHERE upper_inf(during)) <> 1) broken`,
  'endings of which nobody told the other side': `FROM handover h WHERE state IN ('accepted', 'declined', 'withdrawn')
    AND NOT EXISTS (SELECT FROM notice n WHERE n.handover_id = h.id AND n.kind = 'handover.' || h.state
      AND n.recipient_user_id = CASE h.state WHEN 'withdrawn' THEN h.to_user_id ELSE h.from_user_id END)`,
  'notices given twice': `FROM (SELECT FROM notice WHERE handover_id IS NOT NULL
    GROUP BY handover_id, kind, recipient_user_id, recipient_participant_id HAVING count(*) > 1) twice`,
  'journals that say something else than happened': `FROM
    (SELECT trajectory_id, type, count(*) AS times FROM (
       SELECT trajectory_id, 'handover.' || state AS type FROM handover WHERE state <> 'offered'
       UNION ALL SELECT trajectory_id, 'handover.offered' FROM handover
       UNION ALL SELECT trajectory_id, 'contactPerson.switched' FROM contact_assignment c WHERE EXISTS (SELECT
         FROM contact_assignment WHERE trajectory_id = c.trajectory_id AND lower(during) < lower(c.during))
     ) happened GROUP BY 1, 2) happened
    FULL JOIN
    (SELECT trajectory_id, type, count(*) AS times FROM case_journal
     WHERE type LIKE 'handover.%' OR type = 'contactPerson.switched' GROUP BY 1, 2) told
    USING (trajectory_id, type) WHERE happened.times IS DISTINCT FROM told.times`,
};

export async function aftermath(owner: Pick<Client, 'query'>): Promise<string[]> {
  const findings: string[] = [];
  for (const [what, from] of Object.entries(counts)) {
    const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::int AS count ${from}`);
    if (rows[0]!.count > 0) findings.push(`${rows[0]!.count} ${what}`);
  }
  return findings;
}
