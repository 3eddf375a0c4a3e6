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
import type { Message, Name, OfferState } from './world.js';
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
  readonly owed: readonly {
    readonly id: string;
    readonly job: Message['job'];
    readonly offer: string;
    readonly about: OfferState | null;
    readonly due: string;
  }[];
  readonly told: readonly {
    readonly kind: string;
    readonly user: string | null;
    readonly offer: string;
  }[];
  readonly substitutions: readonly {
    readonly id: string;
    readonly absent: string;
    readonly substitute: string;
    readonly from: string;
    readonly until: string;
  }[];
}

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
    'owed', (SELECT coalesce(json_agg(json_build_object('id', id, 'job', substr(job, 10),
        'offer', payload->>'handoverId', 'about', payload->>'about',
        'due', to_char(available_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI'))), '[]')
      FROM outbox WHERE job LIKE 'handover.%' AND payload->>'handoverId' = ANY (
        SELECT id::text FROM handover WHERE participant_id = $1)),
    'told', (SELECT coalesce(json_agg(json_build_object('kind', kind, 'user', recipient_user_id,
        'offer', handover_id)), '[]') FROM notice WHERE participant_id = $1 AND handover_id IS NOT NULL),
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
