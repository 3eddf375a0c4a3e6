import type { Client } from 'pg';
import { uncovered } from './uncovered.js';

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
    GROUP BY handover_id, kind, recipient_user_id, recipient_participant_id, body HAVING count(*) > 1) twice`,
  'journals that say something else than happened': `FROM
    (SELECT trajectory_id, type, count(*) AS times FROM (
       SELECT trajectory_id, 'handover.' || state AS type FROM handover WHERE state <> 'offered'
       UNION ALL SELECT trajectory_id, 'handover.offered' FROM handover
       UNION ALL SELECT trajectory_id, 'contactPerson.switched' FROM contact_assignment c WHERE EXISTS (SELECT
         FROM contact_assignment WHERE trajectory_id = c.trajectory_id AND lower(during) < lower(c.during))
       UNION ALL SELECT trajectory_id, 'caseloadTransfer.moved' FROM caseload_transfer_item WHERE state = 'done'
     ) happened GROUP BY 1, 2) happened
    FULL JOIN
    (SELECT trajectory_id, type, count(*) AS times FROM case_journal
     WHERE type LIKE 'handover.%' OR type IN ('contactPerson.switched', 'caseloadTransfer.moved') GROUP BY 1, 2) told
    USING (trajectory_id, type) WHERE happened.times IS DISTINCT FROM told.times`,
  'deadlines that are not with the contact person': `FROM deadline d JOIN contact_assignment c USING (trajectory_id)
    WHERE d.state = 'open' AND upper_inf(c.during) AND d.owner_id <> c.user_id`,
  'cases of a transfer that did not go over from whom and to whom it says': `FROM caseload_transfer_item i
    JOIN caseload_transfer t ON t.id = i.transfer_id WHERE i.state = 'done' AND NOT EXISTS (
      SELECT FROM contact_assignment c JOIN contact_assignment before USING (trajectory_id)
      WHERE c.trajectory_id = i.trajectory_id AND c.during @> i.settled_at AND c.user_id = i.to_user_id
        AND upper(before.during) = lower(c.during) AND before.user_id = t.from_user_id)`,
  'participants who were told more often of a transfer than there was one': `FROM
    (SELECT participant_id, count(*) AS moved FROM caseload_transfer_item WHERE state = 'done' GROUP BY 1) moved
    WHERE moved < (SELECT count(*) FROM notice n WHERE n.recipient_participant_id = moved.participant_id
      AND n.kind = 'contactPerson.switched' AND n.handover_id IS NULL)`,
  'participants who were not told of the contact person that a transfer gave them': `FROM caseload_transfer_item i
    JOIN contact_assignment c ON c.trajectory_id = i.trajectory_id AND upper_inf(c.during)
      AND c.user_id = i.to_user_id AND lower(c.during) <= i.settled_at
    WHERE i.state = 'done' AND NOT EXISTS (SELECT FROM notice n WHERE n.recipient_participant_id = i.participant_id
      AND n.kind = 'contactPerson.switched' AND n.handover_id IS NULL AND n.created_at >= i.settled_at)`,
  'receivers who were told of another number of cases than came to them': `FROM
    (SELECT to_user_id AS id, count(*) AS moved FROM caseload_transfer_item WHERE state = 'done' GROUP BY 1) moved
    FULL JOIN
    (SELECT recipient_user_id AS id, sum(substring(body FROM '(\\d+) traject')::int) AS told FROM notice
     WHERE kind = 'caseloadTransfer.ended' AND body LIKE '%aan u overgedragen%' AND body NOT LIKE 'Als vervanger%'
     GROUP BY 1) told USING (id) WHERE moved IS DISTINCT FROM told`,
};

/** What is wrong once everything that was owed is done. */
export async function aftermath(owner: Pick<Client, 'query'>): Promise<string[]> {
  const findings: string[] = await uncovered(owner);
  for (const [what, from] of Object.entries(counts)) {
    const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::int AS count ${from}`);
    if (rows[0]!.count > 0) findings.push(`${rows[0]!.count} ${what}`);
  }
  return findings;
}
