import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { HotReads } from '#kernel/hot-reads.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { AnswersOf, FormName } from '#intake/intake-form.rules.js';
import { careTeamInScope } from '#participant/participant-visibility.rules.js';
import type { LanguageLevel } from './work-traits.rules.js';
import type { WishOrigin, WishValues } from './wishes.rules.js';

/** What was recorded last, with who did and when. */
export interface RecordedWishes extends WishValues {
  readonly version: number;
  readonly takenFrom: WishOrigin | null;
  readonly recordedBy: { readonly id: string; readonly name: string };
  /** ISO 8601. */
  readonly recordedAt: string;
}

export interface MeasuredLanguage {
  readonly level: LanguageLevel;
  readonly measuredOn: CalendarDate;
}

/** What the answer about somebody's wishes is made of. */
export interface KnownWishes {
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly running: boolean;
  readonly homeMunicipalityCode: string | null;
  readonly measuredLanguage: MeasuredLanguage | null;
  readonly recorded: RecordedWishes | null;
  /** What could be taken over, when nothing was recorded yet. */
  readonly referral: {
    readonly form: FormName;
    readonly answers: AnswersOf[FormName];
    readonly on: string;
  } | null;
  readonly earlier: (WishValues & { readonly on: string }) | null;
}

const values = `'tasks', w.tasks, 'occupations', w.occupations, 'sectors', w.sectors, 'hoursFrom', w.hours_from,
  'hoursTo', w.hours_to, 'availableFrom', w.available_from, 'days', w.days, 'dayParts', w.day_parts,
  'travelMeans', w.travel_means, 'drivingLicence', w.driving_licence, 'municipalityCodes', w.municipality_codes,
  'maxTravelMinutes', w.max_travel_minutes, 'languageLevel', w.language_level, 'limits', w.limits,
  'maxHoursPerDay', w.max_hours_per_day, 'limitsNote', w.limits_note`;

/** The wishes that hold of a trajectory as JSON, or null. */
export const wishesOf = (
  trajectoryId: string,
): string => `(SELECT json_build_object(${values}) FROM work_wishes w
  WHERE w.trajectory_id = ${trajectoryId} AND w.replaced_at IS NULL)`;

/** The level of Dutch that was measured last in a trajectory and stands, as JSON, or null. */
export const measuredLanguageOf = (trajectoryId: string): string => `(
  SELECT json_build_object('level', a.finding ->> 'level', 'measuredOn', a.measured_on) FROM assessment a
  WHERE a.trajectory_id = ${trajectoryId} AND a.kind = 'languageLevel'
    AND NOT EXISTS (SELECT FROM assessment c WHERE c.corrects_id = a.id)
  ORDER BY a.measured_on DESC, a.recorded_at DESC LIMIT 1)`;

const day = (instant: string): string => `(${instant} AT TIME ZONE 'Europe/Amsterdam')::date`;

const known = (
  source: string,
): string => `json_build_object('trajectoryId', the.id, 'participantId', the.participant_id,
  'running', the.running, 'homeMunicipalityCode', the.municipality_code,
  'measuredLanguage', ${measuredLanguageOf('the.id')},
  'recorded', (SELECT json_build_object(${values}, 'version', w.version, 'takenFrom', w.taken_from,
      'recordedBy', (SELECT json_build_object('id', u.id, 'name', u.display_name) FROM app_user u
        WHERE u.id = w.recorded_by),
      'recordedAt', to_char(w.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    FROM work_wishes w WHERE w.trajectory_id = the.id AND w.replaced_at IS NULL),
  'referral', (SELECT json_build_object('form', r.form, 'answers', r.answers,
      'on', ${day('coalesce(r.submitted_at, r.created_at)')})
    FROM referral r WHERE r.id = the.referral_id),
  'earlier', (SELECT json_build_object(${values}, 'on', ${day('w.recorded_at')})
    FROM work_wishes w WHERE w.trajectory_id <> the.id AND w.replaced_at IS NULL AND w.participant_id IN (
      SELECT the.participant_id UNION SELECT m.id FROM participant m WHERE m.merged_into_id = the.participant_id)
    ORDER BY w.recorded_at DESC LIMIT 1)) AS json FROM ${source}`;

const theCase = `SELECT t.id, t.participant_id, t.referral_id, upper_inf(t.active) AS running, p.municipality_code
  FROM trajectory t JOIN participant p ON p.id = t.participant_id WHERE t.id = $1`;

/** With its line in the access log. $1 trajectory. */
const opened = {
  name: 'wishes-of-trajectory',
  text: `WITH the AS MATERIALIZED (${theCase} AND ${careTeamInScope('p')}),
  logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids)
    SELECT scope_actor(), 'wishes.opened', ARRAY[participant_id] FROM the)
  SELECT ${known('the')}`,
};

@Injectable()
export class WishesRepository {
  constructor(private readonly reads: HotReads) {}

  /** Undefined for who does not help the participant. */
  async open(actor: Actor, trajectoryId: string): Promise<KnownWishes | undefined> {
    const json = await this.reads.json(actor, opened, [trajectoryId]);
    return json === null ? undefined : (JSON.parse(json) as KnownWishes);
  }

  /** For who works on the case, which the caller holds. */
  async find(tx: Tx, trajectoryId: string): Promise<KnownWishes> {
    const [found] = await rows<{ json: KnownWishes }>(tx, `SELECT ${known(`(${theCase}) the`)}`, [
      trajectoryId,
    ]);
    return found!.json;
  }

  /** From now on these hold; what held until now stays on record. */
  async record(
    tx: Tx,
    actor: Actor,
    of: { readonly id: string; readonly participantId: string },
    version: number,
    wishes: WishValues,
    takenFrom: WishOrigin | null,
  ): Promise<void> {
    await rows(
      tx,
      'UPDATE work_wishes SET replaced_at = clock_timestamp() WHERE trajectory_id = $1 AND replaced_at IS NULL',
      [of.id],
    );
    await rows(
      tx,
      `INSERT INTO work_wishes (trajectory_id, version, participant_id, taken_from, recorded_by, tasks, occupations,
         sectors, hours_from, hours_to, available_from, days, day_parts, travel_means, driving_licence,
         municipality_codes, max_travel_minutes, language_level, limits, max_hours_per_day, limits_note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
      [
        ...[of.id, version, of.participantId, takenFrom, actor.userId],
        ...[wishes.tasks, wishes.occupations, wishes.sectors, wishes.hoursFrom, wishes.hoursTo],
        ...[wishes.availableFrom, wishes.days, wishes.dayParts, wishes.travelMeans, wishes.drivingLicence],
        ...[wishes.municipalityCodes, wishes.maxTravelMinutes, wishes.languageLevel, wishes.limits],
        ...[wishes.maxHoursPerDay, wishes.limitsNote],
      ],
    );
  }
}
