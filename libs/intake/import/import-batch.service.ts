import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { blockingKeysOf } from '#participant/blocking-keys.rules.js';
import type { MatchCandidate } from '#participant/clustering.rules.js';
import { MatchQuestionService } from '#participant/match-question.service.js';
import { PersonRegister } from '#participant/person-register.service.js';
import type { PersonTraits } from '#participant/person-traits.rules.js';
import { traitsOf } from '#participant/person-traits.rules.js';
import type { KnownPerson, KnownRecord, SourceRecord } from '#participant/source-record.service.js';
import { SourceRecordService } from '#participant/source-record.service.js';
import type { LegacyReading, LegacyRow, LegacySource } from '../legacy/legacy-row.rules.js';
import type { RowProblem } from '../legacy/row-problem.rules.js';
import { rowProblem, WHOLE_ROW } from '../legacy/row-problem.rules.js';
import type { BatchReport, ReportRow } from './import-report.rules.js';
import { oneRowPerLine } from './import-report.rules.js';
import { ImportReportRepository } from './import-report.repository.js';
import { Placing } from './placing.rules.js';

interface BatchOf {
  readonly importRunId: string;
  readonly source: LegacySource;
  /** Nothing of it is kept: the transaction is undone by whoever opened it. */
  readonly dryRun: boolean;
}

/** A row with all that follows from it alone. */
interface ReadyRow {
  readonly row: LegacyRow;
  /** Everything of the row but the person: all that a later export of it may change. */
  readonly intake: Record<string, unknown>;
  readonly traits: PersonTraits;
  readonly matchKeys: readonly bigint[];
}

/** A row that says something that was not known. */
interface Arrival extends ReadyRow {
  readonly recordId: string;
  /** What the same record said before. */
  readonly known?: KnownRecord;
}

/** What was read, ready to be brought in. */
export interface ReadyBatch {
  readonly readings: readonly LegacyReading[];
  /** By row. */
  readonly ready: ReadonlyMap<LegacyRow, ReadyRow>;
}

/** Brings the rows of one batch into the register, in a constant number of statements. */
@Injectable()
export class ImportBatchService {
  constructor(
    private readonly sources: SourceRecordService,
    private readonly register: PersonRegister,
    private readonly questions: MatchQuestionService,
    private readonly report: ImportReportRepository,
  ) {}

  /** What needs no database, so that it can be done while the database is at work on the batch before. */
  prepare(readings: readonly LegacyReading[]): ReadyBatch {
    const rows = readings.flatMap((reading) => (reading.kind === 'row' ? reading.row : []));
    return { readings, ready: new Map(rows.map((row) => [row, this.ready(row)])) };
  }

  /** Rows that this run has reported already are passed over, so a run that was broken off goes on where it was. */
  async take(tx: Tx, batch: BatchOf, { readings, ready }: ReadyBatch): Promise<BatchReport> {
    const done = await this.report.done(tx, batch, readings.map(numberAndLine));
    const left = readings.filter((reading) => !done.lines.has(numberAndLine(reading).line));
    const told = left.flatMap((reading) =>
      reading.kind === 'problem' ? rejected(batch.source, reading) : [],
    );
    const rows: LegacyRow[] = [];
    const numbers = new Set(done.numbers);
    for (const reading of left) {
      if (reading.kind !== 'row') continue;
      if (numbers.has(reading.row.sourceId)) told.push(twice(reading.row));
      else rows.push(reading.row);
      numbers.add(reading.row.sourceId);
    }
    const known = await this.sources.known(
      tx,
      batch.source,
      rows.map(({ sourceId }) => sourceId),
    );
    const arrivals: Arrival[] = [];
    for (const row of rows) {
      const before = known.get(row.sourceId);
      const read = ready.get(row)!;
      const nothingNew = before && this.nothingNew(read, before);
      if (nothingNew) told.push({ ...nothingNew, participantId: before.participantId });
      else arrivals.push({ ...read, recordId: before?.id ?? newId(), known: before });
    }
    told.push(...(await this.bringIn(tx, batch, arrivals)));
    const recordIds = [...arrivals, ...known.values()].map((record) =>
      'id' in record ? record.id : record.recordId,
    );
    return { rows: oneRowPerLine(told), doubts: await this.questions.open(tx, recordIds) };
  }

  private ready(row: LegacyRow): ReadyRow {
    const traits = traitsOf(row.person);
    const matchKeys = this.sources.matchKeys(blockingKeysOf(traits));
    return { row, intake: intakeOf(row), traits, matchKeys };
  }

  private nothingNew(
    { row, intake }: ReadyRow,
    before: KnownRecord,
  ): Omit<ReportRow, 'participantId'> | undefined {
    if (this.sources.contentHash(row.person, intake) === before.contentHash) return unchanged(row);
    const isOlder = before.recordedOn && row.recordedOn && row.recordedOn < before.recordedOn;
    return isOlder ? unchanged(row, rowProblem(row.line, WHOLE_ROW, 'row-older', 'warning')) : undefined;
  }

  private async bringIn(tx: Tx, batch: BatchOf, arrivals: readonly Arrival[]): Promise<ReportRow[]> {
    if (arrivals.length === 0) return [];
    const candidates = await this.sources.candidates(
      tx,
      arrivals.map(({ matchKeys, row }) => ({ matchKeys, bsn: row.person.bsn })),
    );
    const newParticipants = new Set<string>();
    const placing = new Placing(() => {
      const id = newId();
      newParticipants.add(id);
      return id;
    });
    const inRegister = cachedTraits();
    const { participantIds, questions } = placing.placeAll(
      arrivals.map(({ recordId, traits, known }, place) => ({
        recordId,
        traits,
        participantId: known?.participantId,
        candidates: candidates[place]!.map(inRegister),
      })),
    );
    const records = arrivals.map((one, place) => recordOf(batch, one, participantIds[place]!));
    const founders = new Set<string>();
    const newcomers: SourceRecord[] = [];
    for (const record of records) {
      if (!newParticipants.has(record.participantId) || founders.has(record.participantId)) continue;
      founders.add(record.participantId);
      newcomers.push(record);
    }
    await this.write(tx, batch, records, newcomers, arrivals);
    await this.questions.ask(tx, questions);
    const founding = new Set(newcomers);
    return arrivals.map(({ row, known }, place) => ({
      ...lineOf(row),
      outcome: known ? 'updated' : founding.has(records[place]!) ? 'created' : 'merged',
      participantId:
        batch.dryRun && newParticipants.has(participantIds[place]!) ? null : participantIds[place]!,
      problems: row.problems,
    }));
  }

  private async write(
    tx: Tx,
    { dryRun }: BatchOf,
    records: readonly SourceRecord[],
    newcomers: readonly SourceRecord[],
    arrivals: readonly Arrival[],
  ): Promise<void> {
    if (dryRun) {
      // Stand-ins: a new name in the search's dictionary would make others wait for the end of the dry run.
      await this.register.add(
        tx,
        newcomers.map((record) => ({ ...newcomer(record), values: { surname: 'proef' } })),
      );
    } else {
      await this.register.add(tx, newcomers.map(newcomer));
      const founding = new Set(newcomers);
      await this.register.hear(
        tx,
        systemActor,
        records.flatMap((record, place) =>
          founding.has(record) ? [] : [{ ...offer(record), before: arrivals[place]!.known?.values }],
        ),
      );
    }
    await this.sources.keep(tx, records);
  }
}

const numberAndLine = (reading: LegacyReading): { sourceId: string | null; line: number } =>
  reading.kind === 'row' ? reading.row : { sourceId: reading.sourceId ?? null, line: reading.problem.line };

const lineOf = ({ source, sourceId, line }: LegacyRow) => ({ source, sourceId, line });

const rejected = (source: LegacySource, reading: Extract<LegacyReading, { kind: 'problem' }>): ReportRow => ({
  source,
  ...numberAndLine(reading),
  outcome: 'rejected',
  participantId: null,
  problems: reading.problems,
});

const twice = (row: LegacyRow): ReportRow => ({
  ...lineOf(row),
  outcome: 'duplicateRow',
  participantId: null,
  problems: [rowProblem(row.line, WHOLE_ROW, 'row-twice', 'warning'), ...row.problems],
});

const unchanged = (row: LegacyRow, ...problems: RowProblem[]): Omit<ReportRow, 'participantId'> => ({
  ...lineOf(row),
  outcome: 'unchanged',
  problems: [...problems, ...row.problems],
});

const intakeOf = ({ intake, handler, referrerName, recordedOn }: LegacyRow): Record<string, unknown> => ({
  ...intake,
  handler,
  referrerName,
  recordedOn,
});

const recordOf = (
  { importRunId }: BatchOf,
  { row, recordId, intake, matchKeys }: Arrival,
  participantId: string,
): SourceRecord => ({
  id: recordId,
  participantId,
  source: row.source,
  sourceId: row.sourceId,
  recordedOn: row.recordedOn ?? null,
  values: row.person,
  intake,
  matchKeys,
  importRunId,
  line: row.line,
});

const originOf = ({ id, source, recordedOn }: SourceRecord) => ({ source, recordedOn, sourceRecordId: id });
const newcomer = (record: SourceRecord) => ({
  id: record.participantId,
  values: record.values,
  origin: originOf(record),
});
const offer = (record: SourceRecord) => ({
  participantId: record.participantId,
  values: record.values,
  origin: originOf(record),
});

/** Folds the names of a record in the register once, however many rows of the batch resemble it. */
function cachedTraits() {
  const known = new Map<string, MatchCandidate>();
  return ({ participantId, records }: KnownPerson): MatchCandidate => {
    let candidate = known.get(participantId);
    if (!candidate) {
      const folded = records.map(({ id, values }) => ({ recordId: id, traits: traitsOf(values) }));
      known.set(participantId, (candidate = { participantId, records: folded }));
    }
    return candidate;
  };
}
