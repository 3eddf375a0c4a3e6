import { HandoverRepository } from '#handover/handover.repository.js';
import { handoverPossibilities } from '#handover/handover.rules.js';
import { canView } from '#handover/handover.visibility.js';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { trajectoryFacts } from '#trajectory/trajectory.repository.js';
import type { TrajectoryFacts } from '#trajectory/trajectory.rules.js';
import { stepsFor } from '#trajectory/trajectory.rules.js';
import type { System } from './system.js';
import type { Name, Need, OfferState, Transfer } from './world.js';
import { names } from './world.js';

interface SeenCase {
  readonly id: string;
  readonly state: string;
  readonly stage: string;
  readonly version: number;
  readonly contacts: readonly string[];
  /** What is wrong with the history: an instant with nobody, or with two. */
  readonly gaps: boolean;
  readonly overlaps: boolean;
  readonly tasks: readonly { readonly id: string; readonly owner: string; readonly open: boolean }[];
  readonly dueOwners: readonly string[];
  readonly journal: readonly string[];
}

interface SeenOffer {
  readonly id: string;
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly state: OfferState;
  readonly reminded: boolean;
  readonly escalated: boolean;
  readonly version: number;
}

export interface Seen {
  readonly cases: readonly SeenCase[];
  readonly offers: readonly SeenOffer[];
  /** In the order in which it came to be owed. */
  readonly owed: readonly SeenMessage[];
  readonly told: readonly {
    readonly kind: string;
    readonly user: string | null;
    readonly offer: string | null;
  }[];
  readonly substitutions: readonly {
    readonly id: string;
    readonly absent: string;
    readonly substitute: string;
    readonly from: string;
    readonly until: string;
  }[];
  readonly absences: readonly {
    readonly id: string;
    readonly of: string;
    readonly from: string;
    readonly until: string | null;
    readonly version: number;
  }[];
  /** In the order in which they were raised. */
  readonly needs: readonly (Omit<Need, 'of' | 'nth'> & { readonly id: string; readonly of: string })[];
  readonly transfers: readonly SeenTransfer[];
}

export interface SeenMessage {
  readonly id: string;
  readonly job: string;
  readonly payload: Readonly<Record<string, string>>;
  /** `now`, or when. */
  readonly due: string;
}

interface SeenTransfer {
  readonly id: string;
  readonly itemId: string;
  readonly of: string;
  readonly from: string;
  readonly to: string | null;
  readonly by: string;
  readonly state: Transfer['state'];
  readonly version: number;
  readonly included: boolean;
  readonly item: string;
  readonly attempts: number;
  readonly told: boolean;
}

/** The offer, colleague, need, transfer or case of it that a message is about. */
export const aboutInOutbox = `coalesce(payload->>'handoverId', payload->>'userId', payload->>'needId',
  payload->>'transferId', payload->>'itemId')`;

/** One snapshot of all that the promise is about, of participant $1 and the colleagues $2. */
const snapshot = `
  SELECT json_build_object(
    'cases', (SELECT coalesce(json_agg(json_build_object(
        'id', t.id, 'version', t.version,
        'state', CASE WHEN NOT upper_inf(t.active) THEN 'ended'
          WHEN EXISTS (SELECT FROM suspension s WHERE s.trajectory_id = t.id AND upper_inf(s.during))
          THEN 'suspended' ELSE 'running' END,
        'stage', (SELECT stage FROM stage_period WHERE trajectory_id = t.id ORDER BY lower(during) DESC LIMIT 1),
        'contacts', (SELECT json_agg(user_id ORDER BY lower(during)) FROM contact_assignment
          WHERE trajectory_id = t.id),
        'gaps', (SELECT range_agg(during) FROM contact_assignment WHERE trajectory_id = t.id)
          IS DISTINCT FROM t.active,
        'overlaps', EXISTS (SELECT FROM contact_assignment a JOIN contact_assignment b
          ON b.trajectory_id = a.trajectory_id AND b.id <> a.id AND b.during && a.during
          WHERE a.trajectory_id = t.id),
        'tasks', (SELECT coalesce(json_agg(json_build_object('id', k.id, 'owner', k.owner_id,
          'open', k.done_at IS NULL) ORDER BY k.created_at, k.id), '[]') FROM task k WHERE k.trajectory_id = t.id),
        'dueOwners', (SELECT coalesce(json_agg(DISTINCT owner_id), '[]') FROM deadline
          WHERE trajectory_id = t.id AND state = 'open'),
        'journal', (SELECT coalesce(json_agg(type ORDER BY j.id), '[]') FROM case_journal j
          WHERE j.trajectory_id = t.id)
      ) ORDER BY t.created_at), '[]') FROM trajectory t WHERE t.participant_id = $1),
    'offers', (SELECT coalesce(json_agg(json_build_object('id', id, 'of', trajectory_id, 'from', from_user_id,
        'to', to_user_id, 'state', state, 'reminded', reminded_at IS NOT NULL,
        'escalated', escalated_at IS NOT NULL, 'version', version) ORDER BY offered_at), '[]')
      FROM handover WHERE participant_id = $1),
    'owed', (SELECT coalesce(json_agg(json_build_object('id', id, 'job', job, 'payload', payload,
        'due', CASE WHEN abs(extract(epoch FROM available_at - created_at)) < 1 THEN 'now'
          ELSE to_char(available_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') END)
        ORDER BY created_at, id), '[]')
      FROM outbox WHERE split_part(job, '.', 1) IN ('handover', 'cover', 'caseloadTransfer') AND ${aboutInOutbox} = ANY (ARRAY(
        SELECT id::text FROM handover WHERE participant_id = $1
        UNION ALL SELECT unnest($2::uuid[])::text
        UNION ALL SELECT id::text FROM cover_need WHERE user_id = ANY ($2) AND reason = 'absence'
        UNION ALL SELECT id::text FROM caseload_transfer_item WHERE participant_id = $1
        UNION ALL SELECT transfer_id::text FROM caseload_transfer_item WHERE participant_id = $1))),
    'told', (SELECT coalesce(json_agg(json_build_object('kind', kind, 'user', recipient_user_id,
        'offer', handover_id)), '[]') FROM notice
      WHERE (participant_id = $1 AND (handover_id IS NOT NULL OR kind = 'contactPerson.switched'))
        OR (recipient_user_id = ANY ($2) AND kind = 'caseloadTransfer.ended')),
    'absences', (SELECT coalesce(json_agg(json_build_object('id', id, 'of', user_id, 'from', lower(during),
        'until', upper(during) - 1, 'version', version)), '[]') FROM absence WHERE user_id = ANY ($2)),
    'needs', (SELECT coalesce(json_agg(json_build_object('id', id, 'of', user_id, 'raisedOn', raised_on,
        'dueOn', due_on, 'reminded', reminded_at IS NOT NULL, 'escalated', escalated_at IS NOT NULL,
        'settled', settled_at IS NOT NULL) ORDER BY id), '[]')
      FROM cover_need WHERE user_id = ANY ($2) AND reason = 'absence'),
    'transfers', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'itemId', i.id, 'of', i.trajectory_id,
        'from', t.from_user_id, 'to', t.receiver_ids[1], 'by', coalesce(t.confirmed_by, t.created_by),
        'state', t.state, 'version', t.version, 'included', i.included,
        'item', CASE WHEN i.state = 'skipped' THEN 'skipped: ' || i.result ELSE i.state END,
        'attempts', i.attempts, 'told', i.told) ORDER BY t.created_at), '[]')
      FROM caseload_transfer_item i JOIN caseload_transfer t ON t.id = i.transfer_id WHERE i.participant_id = $1),
    'substitutions', (SELECT coalesce(json_agg(json_build_object('id', id, 'absent', absent_user_id,
        'substitute', substitute_id, 'from', lower(during), 'until', upper(during) - 1)), '[]')
      FROM substitution WHERE absent_user_id = ANY ($2))
  ) AS seen`;

export async function look({ owner, cast, participantId }: System): Promise<Seen> {
  const { rows: found } = await owner.query<{ seen: Seen }>({
    name: 'look',
    text: snapshot,
    values: [participantId, names.map(cast.idOf)],
  });
  return found[0]!.seen;
}

/** What each colleague can do with the cases and with the newest offers, as the product answers it; null: not seen. */
export type Possible = Record<Name, { cases: (string[] | null)[]; offers: (string[] | null)[] }>;

export function askEverybody(system: System, offers: readonly string[]): Promise<Possible> {
  return system.get(Database).read(systemActor, async (tx) => {
    const facts = await rows<TrajectoryFacts>(tx, trajectoryFacts(), [system.known.cases]);
    const answers: Partial<Possible> = {};
    for (const name of names) {
      const actor = system.actor(name);
      await rows(tx, rowScope.text, rowScopeValues(actor));
      answers[name] = {
        cases: await withCases(tx, actor, system.known.cases, facts),
        offers: await withOffers(tx, actor, system.get(HandoverRepository), offers),
      };
    }
    return answers as Possible;
  });
}

/** Which cases somebody sees, PostgreSQL says; what they can do with those, the rules. */
async function withCases(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  facts: readonly TrajectoryFacts[],
): Promise<(string[] | null)[]> {
  const found = await rows<{ id: string }>(tx, 'SELECT id FROM trajectory WHERE id = ANY ($1::uuid[])', [
    ids,
  ]);
  const seen = new Set(found.map(({ id }) => id));
  return ids.map((id) => {
    const of = facts.find((one) => one.id === id);
    return of && seen.has(id) ? stepsFor(actor, of) : null;
  });
}

async function withOffers(
  tx: Tx,
  actor: Actor,
  handovers: HandoverRepository,
  ids: readonly string[],
): Promise<(string[] | null)[]> {
  const answers: (string[] | null)[] = [];
  for (const id of ids) {
    const found = await handovers.find(tx, id);
    answers.push(found && canView(actor, found) ? handoverPossibilities(actor, found) : null);
  }
  return answers;
}
