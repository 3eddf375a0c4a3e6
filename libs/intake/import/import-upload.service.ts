import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Environment } from '#kernel/environment.js';
import { newId } from '#kernel/id.js';
import { Outbox } from '#kernel/outbox.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { intakeJobs } from '../intake-jobs.rules.js';
import type { LegacySource } from '../legacy/legacy-row.rules.js';
import { legacySources } from './import-report.rules.js';
import { ImportPieceRepository } from './import-piece.repository.js';
import type { ImportRun } from './import-run.repository.js';
import { ImportRunRepository } from './import-run.repository.js';
import { importRefusals } from './import.refusals.js';
import type { ImportFile } from './import.service.js';

/** Bytes of a file in one row. */
const PIECE = 512 * 1024;
const NONCE = 12;
const TAG = 16;

/** One part of what is sent. */
export type UploadPart =
  | { readonly kind: 'field'; readonly name: string; readonly value: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: AsyncIterable<Buffer> };

/** Files that wait for their run, sealed piece by piece: they hold BSNs, and may wait on another machine. */
@Injectable()
export class ImportUploadService {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
    private readonly pieces: ImportPieceRepository,
    private readonly outbox: Outbox,
    environment: Environment,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', environment.bsnKey, '', 'import-piece', 32));
  }

  /** Keeps the files and owes the run, all or nothing; the files go by in pieces and are never whole in memory. */
  receive(actor: Actor, parts: AsyncIterable<UploadPart>): Promise<ImportRun> {
    return this.database.write(actor, async (tx) => {
      const id = newId();
      const run = { id, requestedBy: actor.userId, dryRun: true, defaultContactPersonId: null };
      await this.runs.add(tx, run);
      const fields = new Map<string, string>();
      const received = new Set<string>();
      for await (const part of parts) {
        if (part.kind === 'field') fields.set(part.name, part.value);
        else {
          const source = legacySources.find((name) => name === part.name);
          if (!source || received.has(source))
            throw new Refusal(importRefusals.unknownFile, { name: part.name });
          received.add(source);
          await this.keep(tx, id, source, part.bytes);
        }
      }
      if (received.size === 0) throw new Refusal(importRefusals.noFile);
      await this.settle(tx, id, fields);
      await this.outbox.add(tx, [{ job: intakeJobs.runImport, payload: { importRunId: id } }]);
      return (await this.runs.find(tx, id))!;
    });
  }

  /** What was received for a run, to be read once or again. */
  files(tx: Tx, runId: string): Promise<ImportFile[]> {
    return this.pieces.sources(tx, runId).then((sources) =>
      sources.map((source) => ({
        source,
        open: () => Readable.from(this.opened(runId, source), { objectMode: false }),
      })),
    );
  }

  private async settle(tx: Tx, id: string, fields: ReadonlyMap<string, string>): Promise<void> {
    for (const name of fields.keys())
      if (name !== 'dryRun' && name !== 'contactPerson')
        throw new Refusal(importRefusals.unknownField, { name: name.slice(0, 60) });
    const dryRun = fields.get('dryRun') ?? 'true';
    if (dryRun !== 'true' && dryRun !== 'false') throw new Refusal(importRefusals.dryRun);
    const username = fields.get('contactPerson')?.trim();
    const contactPerson = username ? await this.runs.contactPerson(tx, username) : null;
    if (username && !contactPerson) throw new Refusal(importRefusals.contactPerson);
    await this.runs.settle(tx, id, dryRun === 'true', contactPerson?.id ?? null);
  }

  private async keep(
    tx: Tx,
    runId: string,
    source: LegacySource,
    bytes: AsyncIterable<Buffer>,
  ): Promise<void> {
    let position = 0;
    for await (const piece of inPieces(bytes)) {
      await this.pieces.add(tx, runId, source, position, this.seal(piece, `${runId}/${source}/${position}`));
      position += 1;
    }
  }

  private async *opened(runId: string, source: LegacySource): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const cipher = await this.database.read(systemActor, (tx) =>
        this.pieces.find(tx, runId, source, position),
      );
      if (!cipher) return;
      yield this.unseal(cipher, `${runId}/${source}/${position}`);
    }
  }

  /** Nonce, AES-256-GCM text, tag; `place` keeps pieces from being swapped. */
  private seal(piece: Buffer, place: string): Buffer {
    const nonce = randomBytes(NONCE);
    const gcm = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(place));
    return Buffer.concat([nonce, gcm.update(piece), gcm.final(), gcm.getAuthTag()]);
  }

  private unseal(cipher: Buffer, place: string): Buffer {
    const gcm = createDecipheriv('aes-256-gcm', this.key, cipher.subarray(0, NONCE)).setAAD(
      Buffer.from(place),
    );
    gcm.setAuthTag(cipher.subarray(-TAG));
    return Buffer.concat([gcm.update(cipher.subarray(NONCE, -TAG)), gcm.final()]);
  }
}

async function* inPieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  // An empty file is a file too: the reader says so.
  yield Buffer.concat(waiting);
}
