import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import type { SealedBsn } from '#participant/bsn-vault.service.js';
import type { PersonValues } from '#participant/person.rules.js';
import type { AnswersOf, FormName } from './intake-form.rules.js';
import type { ReferralState } from './referral.rules.js';
import type { SeenReferral } from './referral.visibility.js';
import { visibleTo } from './referral.visibility.js';
import type { TargetGroupName } from './target-groups.rules.js';

/** How far the trajectory is, as the one who referred may see it. Instants are ISO 8601. */
interface Progress {
  readonly stage: string;
  readonly stageSince: string;
  readonly contactPersonName: string;
  readonly suspended: boolean;
  readonly nextDueOn: string | null;
  readonly endedAt: string | null;
}

/** What the municipality wrote; `person` without the BSN. */
export interface ReferralContent {
  readonly municipalityCode: string;
  readonly person: PersonValues;
  readonly bsn: SealedBsn | null;
  readonly targetGroups: readonly TargetGroupName[];
  readonly answers: AnswersOf[FormName];
}

export interface ListedReferral {
  readonly id: string;
  readonly form: FormName;
  readonly state: ReferralState;
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly municipalityCode: string;
  readonly referrerName: string;
  readonly submittedAt: string | null;
  /** Why it was sent back, refused or withdrawn. */
  readonly stateReason: string | null;
  readonly progress: Progress | null;
  readonly participantId: string | null;
  readonly version: number;
}

/** What was done with a referral: the state it led to, by whom and why. `at` is ISO 8601. */
interface ReferralStepTaken {
  readonly state: ReferralState;
  readonly at: string;
  readonly byName: string;
  readonly reason: string | null;
}

/** By when it was made, or by how long it waits for a decision. */
export type ReferralOrder = 'newest' | 'oldest';

export interface StoredReferral extends ListedReferral, ReferralContent, SeenReferral {
  readonly history: readonly ReferralStepTaken[];
  readonly decidedAt: string | null;
  readonly decidedByName: string | null;
  readonly trajectoryId: string | null;
}

interface Move {
  readonly state: ReferralState;
  readonly reason?: string | null;
  readonly actorId: string;
  /** Not a step of the municipality itself. */
  readonly isDecision: boolean;
  readonly participantId?: string;
  readonly trajectoryId?: string;
}

type Read = Omit<StoredReferral, 'bsn'> & { bsnCipher: Buffer | null; bsnHmac: Buffer | null };

const instant = (column: string): string => `to_json(${column}) #>> '{}'`;

const listed = `r.id, r.form, r.state, r.municipality_code AS "municipalityCode", r.version,
  r.participant_id AS "participantId", referrer.display_name AS "referrerName",
  ${instant('r.submitted_at')} AS "submittedAt", r.state_reason AS "stateReason",
  list_name(r.person->>'givenName', r.person->>'initials', r.person->>'prefix', r.person->>'surname',
    r.person->>'partnerPrefix', r.person->>'partnerSurname') AS name,
  r.person->>'birthDate' AS "birthDate",
  CASE WHEN e.trajectory_id IS NOT NULL THEN json_build_object(
    'stage', e.stage, 'stageSince', e.stage_since, 'contactPersonName', contact.display_name,
    'suspended', e.suspended, 'nextDueOn', nullif(e.next_due_on, 'infinity'), 'endedAt', e.ended_at) END AS progress`;

const from = `referral r
  JOIN app_user referrer ON referrer.id = r.referrer_id
  LEFT JOIN caseload_entry e ON e.trajectory_id = r.trajectory_id
  LEFT JOIN app_user contact ON contact.id = e.contact_person_id`;

const participantSight = `CASE WHEN p.id IS NOT NULL THEN json_build_object(
  'contactPersonId', p.contact_person_id, 'teamId', p.team_id, 'readerIds', p.reader_ids) END`;

const whole = `SELECT ${listed}, r.referrer_id AS "referrerId", r.person, r.bsn_cipher AS "bsnCipher",
    r.bsn_hmac AS "bsnHmac", r.target_groups AS "targetGroups", r.answers,
    ${instant('r.decided_at')} AS "decidedAt", decider.display_name AS "decidedByName",
    r.trajectory_id AS "trajectoryId",
    (SELECT coalesce(json_agg(json_build_object('state', s.state, 'at', s.at, 'byName', who.display_name,
       'reason', s.reason) ORDER BY s.at), '[]')
     FROM referral_step s JOIN app_user who ON who.id = s.actor_id WHERE s.referral_id = r.id) AS history,
    ${participantSight} AS participant
  FROM ${from}
  LEFT JOIN app_user decider ON decider.id = r.decided_by
  LEFT JOIN participant p ON p.id = r.participant_id
  WHERE r.id = $1`;

const stored = ({ bsnCipher, bsnHmac, ...read }: Read): StoredReferral => ({
  ...read,
  bsn: bsnCipher && { cipher: bsnCipher, hash: bsnHmac! },
});

@Injectable()
export class ReferralRepository {
  async add(
    tx: Tx,
    referral: ReferralContent & { readonly id: string; readonly form: FormName; readonly referrerId: string },
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO referral (id, form, referrer_id, municipality_code, person, bsn_cipher, bsn_hmac, target_groups, answers)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [referral.id, referral.form, referral.referrerId, ...contentValues(referral)],
    );
    await this.remember(tx, referral.id, { state: 'draft', actorId: referral.referrerId });
  }

  async find(tx: Tx, id: string): Promise<StoredReferral | null> {
    const [found] = await rows<Read>(tx, whole, [id]);
    return found ? stored(found) : null;
  }

  /** What decides who sees each of these. */
  sights(tx: Tx, ids: readonly string[]): Promise<(SeenReferral & { readonly id: string })[]> {
    return rows(
      tx,
      `SELECT r.id, r.state, r.referrer_id AS "referrerId", r.municipality_code AS "municipalityCode",
         ${participantSight} AS participant
       FROM referral r LEFT JOIN participant p ON p.id = r.participant_id WHERE r.id = ANY ($1::uuid[])`,
      [ids],
    );
  }

  /** Nobody else takes a step with it until the transaction ends. Read again after the wait: it may have changed. */
  async lock(tx: Tx, id: string): Promise<StoredReferral | null> {
    await rows(tx, 'SELECT FROM referral WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.find(tx, id);
  }

  async change(tx: Tx, id: string, content: ReferralContent): Promise<void> {
    await rows(
      tx,
      `UPDATE referral SET municipality_code = $2, person = $3, bsn_cipher = $4, bsn_hmac = $5, target_groups = $6,
         answers = $7, version = version + 1, updated_at = clock_timestamp()
       WHERE id = $1`,
      [id, ...contentValues(content)],
    );
  }

  async move(
    tx: Tx,
    id: string,
    { state, reason, actorId, isDecision, participantId, trajectoryId }: Move,
  ): Promise<void> {
    await this.remember(tx, id, { state, reason, actorId });
    await affected(
      tx,
      `UPDATE referral SET state = $2, state_reason = $3, decided_by = $4::uuid,
         decided_at = CASE WHEN $4::uuid IS NOT NULL THEN clock_timestamp() END,
         submitted_at = CASE WHEN $2 = 'submitted' THEN clock_timestamp() ELSE submitted_at END,
         participant_id = $5, trajectory_id = $6, version = version + 1, updated_at = clock_timestamp()
       WHERE id = $1`,
      [id, state, reason ?? null, isDecision ? actorId : null, participantId ?? null, trajectoryId ?? null],
    );
  }

  /** From `after` on. Oldest first are those that were submitted. */
  page(tx: Tx, actor: Actor, { state, order, after, limit }: ReferralPage): Promise<ListedReferral[]> {
    const visible = visibleTo(actor, 4);
    const { from: begin, by } = orders[order];
    return rows(
      tx,
      `SELECT ${listed} FROM ${from}
       WHERE ($1::text IS NULL OR r.state = $1) AND ($2::uuid IS NULL OR ${begin}) AND ${visible.condition}
       ORDER BY ${by} LIMIT $3`,
      [state, after, limit, ...visible.values],
    );
  }

  private async remember(
    tx: Tx,
    id: string,
    { state, reason, actorId }: Pick<Move, 'state' | 'reason' | 'actorId'>,
  ): Promise<void> {
    await rows(
      tx,
      'INSERT INTO referral_step (id, referral_id, state, reason, actor_id) VALUES ($1, $2, $3, $4, $5)',
      [newId(), id, state, reason ?? null, actorId],
    );
  }

  /** The open trajectory of a participant, to name it. */
  async openTrajectory(
    tx: Tx,
    participantId: string,
  ): Promise<{ trajectoryId: string; name: string; contactPerson: string } | null> {
    const [open] = await rows<{ trajectoryId: string; name: string; contactPerson: string }>(
      tx,
      `SELECT e.trajectory_id AS "trajectoryId", e.participant_name AS name, u.display_name AS "contactPerson"
       FROM caseload_entry e JOIN app_user u ON u.id = e.contact_person_id
       WHERE e.participant_id = $1 AND e.ended_at IS NULL`,
      [participantId],
    );
    return open ?? null;
  }

  /** The people of these participants as lists name them, with their contact person while a trajectory is open. */
  people(tx: Tx, participantIds: readonly string[]): Promise<PersonInRegister[]> {
    return rows(
      tx,
      `SELECT p.id, p.given_name AS "givenName", p.initials, p.surname, p.birth_date::text AS "birthDate",
         list_name(p.given_name, p.initials, p.prefix, p.surname, p.partner_prefix, p.partner_surname) AS name,
         (SELECT u.display_name FROM caseload_entry e JOIN app_user u ON u.id = e.contact_person_id
          WHERE e.participant_id = p.id AND e.ended_at IS NULL) AS "contactPersonName"
       FROM participant p WHERE p.id = ANY ($1::uuid[])`,
      [participantIds],
    );
  }
}

export interface ReferralPage {
  readonly state: ReferralState | null;
  readonly order: ReferralOrder;
  /** The last one of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

const orders: Readonly<Record<ReferralOrder, { from: string; by: string }>> = {
  newest: { from: 'r.id < $2', by: 'r.id DESC' },
  oldest: {
    from: '(r.submitted_at, r.id) > (SELECT l.submitted_at, l.id FROM referral l WHERE l.id = $2)',
    by: 'r.submitted_at, r.id',
  },
};

interface PersonInRegister {
  readonly id: string;
  readonly givenName: string | null;
  readonly initials: string | null;
  readonly surname: string;
  readonly birthDate: string | null;
  readonly name: string;
  readonly contactPersonName: string | null;
}

const contentValues = ({
  municipalityCode,
  person,
  bsn,
  targetGroups,
  answers,
}: ReferralContent): unknown[] => [
  municipalityCode,
  person,
  bsn?.cipher ?? null,
  bsn?.hash ?? null,
  targetGroups,
  answers,
];
