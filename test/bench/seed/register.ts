import type { Pool } from 'pg';
import { newId } from '#kernel/id.js';
import { blockingKeys } from '#participant/blocking-keys.rules.js';
import type { BsnVault } from '#participant/bsn-vault.service.js';
import { namePairs } from '#participant/name-tokens.rules.js';
import { columnNames, toColumns } from '#participant/person-columns.js';
import type { PersonValues } from '#participant/person.rules.js';
import { fromSource } from '#participant/provenance.rules.js';
import { CopyRows } from './copy.js';
import type { Course } from './courses.js';
import { DAY_MS, inventCourse } from './courses.js';
import { NameTokens } from './name-tokens.js';
import { Persons } from './persons.js';
import { Random } from './random.js';
import type { Coach } from './staff.js';

const instant = (ms: number): string => new Date(ms).toISOString();
/** Which part of a series, and a due date that was named rather than computed. */
const named = (part: number, due: string) => [part, due, 0, 'dagen', due] as const;
const date = (ms: number): string => instant(ms).slice(0, 10);
const range = (from: number, to?: number): string => `["${instant(from)}",${to ? `"${instant(to)}"` : ''})`;

/** So many participants are invented before they are sent, each table in one COPY. */
const BATCH = 5_000;
const SHARE_RUNNING = 0.24;

const tables = () => ({
  participant: new CopyRows(
    `participant (id, ${columnNames.join(', ')}, bsn_cipher, bsn_hmac, provenance, contact_person_id, team_id)`,
  ),
  sourceRecord: new CopyRows(
    'source_record (id, participant_id, source, source_id, recorded_on, person, bsn_cipher, bsn_hmac, content_hash)',
  ),
  matchKey: new CopyRows('match_key (key, source_record_id)'),
  trajectory: new CopyRows(
    'trajectory (id, participant_id, referral_municipality_code, active, exit_reason)',
  ),
  stage: new CopyRows('stage_period (id, trajectory_id, participant_id, stage, move, during, moved_by)'),
  contact: new CopyRows(
    'contact_assignment (id, trajectory_id, participant_id, user_id, during, assigned_by)',
  ),
  involved: new CopyRows('involved_colleague (id, trajectory_id, participant_id, user_id, role, during)'),
  suspension: new CopyRows('suspension (id, trajectory_id, participant_id, reason, during, expected_end_on)'),
  deadline: new CopyRows(
    'deadline (id, trajectory_id, participant_id, kind, stage, owner_id, due_on, state, closed_at, part, ' +
      'counts_from, length, unit, soon_on)',
  ),
  task: new CopyRows(
    'task (id, trajectory_id, participant_id, owner_id, title, due_on, done_at, created_by)',
  ),
  journal: new CopyRows('case_journal (at, type, actor_id, participant_id, trajectory_id, facts)'),
});

/** Invents people with their cases, and copies them in. */
export class Register {
  readonly trajectoryIds: string[] = [];
  private readonly random = new Random(20_261_122);
  private readonly persons = new Persons(this.random);
  private readonly names = new NameTokens();
  private readonly into = tables();
  private readonly now = Date.now();

  constructor(
    private readonly connections: Pool,
    private readonly coaches: readonly Coach[],
    private readonly vault: BsnVault,
  ) {}

  async add(participants: number): Promise<void> {
    for (let at = 1; at <= participants; at += 1) {
      this.invent(at);
      if (at % BATCH === 0 || at === participants) {
        await Promise.all(Object.values(this.into).map((rows) => rows.send(this.connections)));
      }
    }
    await this.names.send(this.connections);
  }

  private invent(number: number): void {
    const [id, trajectoryId] = [newId(), newId()];
    const course = inventCourse(this.random, this.random.chance(SHARE_RUNNING), this.coaches, this.now);
    const person = this.persons.next();
    this.trajectoryIds.push(trajectoryId);
    this.person(id, number, person, course);
    this.trajectory(trajectoryId, id, person, course);
    this.owed(trajectoryId, id, course);
  }

  private person(id: string, number: number, person: PersonValues, course: Course): void {
    const { bsn, ...values } = person;
    const contact = course.contacts.at(-1)!.of;
    const recordId = newId();
    const origin = { source: 'annex', recordedOn: date(course.from), sourceRecordId: recordId } as const;
    const sealed = bsn ? this.vault.seal(bsn) : null;
    const seals = [sealed?.cipher ?? null, sealed?.hash ?? null] as const;
    const provenance = JSON.stringify(fromSource(person, origin).provenance);
    this.into.participant.add(
      ...[id, ...Object.values(toColumns(values)), ...seals, provenance, contact.id, contact.teamId],
    );
    const given = JSON.stringify(values);
    const hash = this.vault.contentHash(given);
    this.into.sourceRecord.add(recordId, id, 'annex', `K${number}`, date(course.from), given, ...seals, hash);
    for (const key of new Set(blockingKeys(person)))
      this.into.matchKey.add(String(this.vault.matchKey(key)), recordId);
    this.names.add(id, namePairs(person));
  }

  private trajectory(
    id: string,
    participantId: string,
    { municipalityCode }: PersonValues,
    course: Course,
  ): void {
    const active = `{${range(course.from, course.to)}}`;
    this.into.trajectory.add(id, participantId, municipalityCode!, active, course.exitReason ?? null);
    for (const [at, { of: stage, from, to }] of course.stages.entries()) {
      const by = course.contacts[0]!.of.id;
      this.into.stage.add(
        newId(),
        id,
        participantId,
        stage,
        at === 0 ? 'entry' : 'next',
        range(from, to),
        by,
      );
      if (at === 0)
        this.journal(from, 'trajectory.opened', by, participantId, id, { stage, contactPerson: 'Collega' });
      else
        this.journal(from, 'stage.moved', by, participantId, id, {
          from: course.stages[at - 1]!.of,
          to: stage,
        });
    }
    for (const [at, { of: coach, from, to }] of course.contacts.entries()) {
      this.into.contact.add(newId(), id, participantId, coach.id, range(from, to), coach.id);
      if (at > 0)
        this.journal(from, 'contactPerson.switched', coach.id, participantId, id, {
          from: 'Collega',
          to: 'Collega',
        });
    }
  }

  /** Deadlines, tasks, involved colleagues and a suspension now and then. */
  private owed(id: string, participantId: string, course: Course): void {
    const { random, now } = this;
    const runs = course.to === undefined;
    const stage = course.stages.at(-1)!.of;
    const owner = course.contacts.at(-1)!.of.id;
    for (let open = runs ? random.below(4) : 0; open > 0; open -= 1) {
      const due = date(now + random.between(-10, 90) * DAY_MS);
      this.into.deadline.add(
        newId(),
        id,
        participantId,
        'review',
        stage,
        owner,
        due,
        'open',
        null,
        ...named(open, due),
      );
      this.into.task.add(newId(), id, participantId, owner, 'Bel over de afspraak', due, null, owner);
    }
    for (let met = random.between(1, 3); met > 0; met -= 1) {
      const at = course.from + met * DAY_MS;
      this.into.deadline.add(
        ...[
          newId(),
          id,
          participantId,
          'firstContact',
          stage,
          owner,
          date(at),
          'met',
          instant(at),
          ...named(1, date(at)),
        ],
      );
      this.journal(at, 'deadline.met', owner, participantId, id, { kind: 'firstContact', dueOn: date(at) });
    }
    if (random.chance(0.3)) {
      const other = random.of(this.coaches).id;
      this.into.involved.add(newId(), id, participantId, other, 'jobCoach', range(course.from, course.to));
    }
    if (runs && random.chance(0.04)) {
      const [from, until] = [date(now - 9 * DAY_MS), date(now + 30 * DAY_MS)];
      this.into.suspension.add(newId(), id, participantId, 'illness', `[${from},)`, until);
    }
  }

  private journal(
    at: number,
    type: string,
    by: string,
    person: string,
    trajectory: string,
    facts: object,
  ): void {
    this.into.journal.add(instant(at), type, by, person, trajectory, JSON.stringify(facts));
  }
}
