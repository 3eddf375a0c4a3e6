import { Injectable } from '@nestjs/common';
import { type Role, SYSTEM_USER_ID } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { WaysToReach } from './notice.rules.js';

/** Somebody with a running case, so that there is somebody to call them. */
export interface ParticipantToTell extends WaysToReach {
  readonly id: string;
  readonly name: string;
  readonly trajectoryId: string;
  readonly contactPersonId: string;
}

interface TaskToTell {
  readonly id: string;
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly ownerId: string;
  readonly title: string;
}

interface ContactToName {
  readonly email: string | null;
  readonly substitute: {
    readonly name: string;
    readonly email: string | null;
    readonly until: CalendarDate;
  } | null;
}

/** Who hears of a handover besides its two parties. */
@Injectable()
export class AudienceRepository {
  /** Colleagues with a role who are here; of one team, or of all. */
  withRole(tx: Tx, role: Role, { teamId, except }: { teamId?: string; except: readonly string[] }) {
    return rows<{ id: string }>(
      tx,
      `SELECT id FROM app_user WHERE active AND $1 = ANY (roles) AND ($2::uuid IS NULL OR team_id = $2)
         AND id <> ALL ($3::uuid[]) ORDER BY id`,
      [role, teamId ?? null, except],
    );
  }

  /** Of these who have a running case. An address that mail cannot reach, or reach no more, is none. */
  participants(tx: Tx, ids: readonly string[], mailOn: boolean): Promise<ParticipantToTell[]> {
    return rows(
      tx,
      `SELECT p.id, coalesce(p.given_name, concat_ws(' ', p.initials, p.prefix, p.surname)) AS name, p.phone,
         CASE WHEN $2 AND NOT EXISTS (SELECT FROM notice r WHERE r.refused_address = lower(p.email)) THEN p.email
         END AS email,
         p.preferred_contact AS "preferredContact", e.trajectory_id AS "trajectoryId",
         e.contact_person_id AS "contactPersonId"
       FROM participant p JOIN caseload_entry e ON e.participant_id = p.id AND e.ended_at IS NULL
       WHERE p.id = ANY ($1::uuid[])`,
      [ids, mailOn],
    );
  }

  /** Whether a participant was told such a thing of a handover. */
  async wasTold(tx: Tx, participantId: string, kind: string, handoverId: string): Promise<boolean> {
    const found = await rows(
      tx,
      'SELECT FROM notice WHERE recipient_participant_id = $1 AND kind = $2 AND handover_id = $3 LIMIT 1',
      [participantId, kind, handoverId],
    );
    return found.length > 0;
  }

  /** Who helps calls, or writes, themselves: it is a task of theirs. */
  async askToTell(tx: Tx, tasks: readonly TaskToTell[], dueOn: CalendarDate): Promise<void> {
    if (tasks.length === 0) return;
    await rows(
      tx,
      `INSERT INTO task (id, trajectory_id, participant_id, owner_id, title, due_on, created_by)
       SELECT id, "trajectoryId", "participantId", "ownerId", title, $2, $3
       FROM jsonb_to_recordset($1) AS t (id uuid, "trajectoryId" uuid, "participantId" uuid, "ownerId" uuid, title text)
       ON CONFLICT (id) DO NOTHING`,
      [JSON.stringify(tasks), dueOn, SYSTEM_USER_ID],
    );
  }

  /** How a contact person is reached on a date. */
  async contact(tx: Tx, userId: string, date: CalendarDate): Promise<ContactToName> {
    const [found] = await rows<ContactToName>(
      tx,
      `SELECT u.email, (SELECT json_build_object('name', sub.display_name, 'email', sub.email,
           'until', (upper(s.during) - 1)::text)
         FROM substitution s JOIN app_user sub ON sub.id = s.substitute_id AND sub.active
         WHERE s.absent_user_id = u.id AND s.during @> $2::date ORDER BY upper(s.during) DESC LIMIT 1) AS substitute
       FROM app_user u WHERE u.id = $1`,
      [userId, date],
    );
    return found!;
  }

  /** Who referred; when they have left, the consultants of the municipality that referred. */
  referrers(tx: Tx, trajectoryId: string): Promise<{ id: string }[]> {
    return rows(
      tx,
      `WITH referred AS (
         SELECT r.referrer_id, r.municipality_code FROM trajectory t JOIN referral r ON r.id = t.referral_id
         WHERE t.id = $1
       ), referrer AS (
         SELECT u.id FROM referred JOIN app_user u ON u.id = referrer_id AND u.active
       )
       SELECT id FROM referrer
       UNION ALL
       SELECT u.id FROM referred JOIN app_user u ON u.active AND 'consultant' = ANY (u.roles)
         AND municipality_code = ANY (u.municipality_codes)
       WHERE NOT EXISTS (SELECT FROM referrer)`,
      [trajectoryId],
    );
  }
}
