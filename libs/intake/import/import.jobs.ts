import { Injectable } from '@nestjs/common';
import type { Payload } from '#kernel/queue/job.rules.js';
import type { LongRun } from '#kernel/queue/long-run.js';
import { HandlesLongJob } from '#kernel/queue/handles-job.js';
import { Refusal } from '#kernel/refusal.js';
import { intakeJobs } from '../intake-jobs.rules.js';
import { ImportRunRepository } from './import-run.repository.js';
import { ImportService } from './import.service.js';
import { ImportUploadService } from './import-upload.service.js';

/** Runs an import that was uploaded; called again after a crash it goes on where it was. */
@Injectable()
export class ImportJobs {
  constructor(
    private readonly runs: ImportRunRepository,
    private readonly uploads: ImportUploadService,
    private readonly imports: ImportService,
  ) {}

  @HandlesLongJob(intakeJobs.runImport)
  async runImport(run: LongRun, { importRunId }: Payload): Promise<void> {
    const { found, files } = await run.step(async (tx) => ({
      found: await this.runs.find(tx, importRunId!),
      files: await this.uploads.files(tx, importRunId!),
    }));
    if (!found || found.state === 'done' || found.state === 'failed') return;
    try {
      await this.imports.run(found, files, (work) => run.step(work));
    } catch (error) {
      // What a rule refuses it refuses again; anything else may pass.
      if (!(error instanceof Refusal)) throw error;
      await run.step((tx) => this.runs.fail(tx, found.id, error.kind.detail(error.facts)));
    }
  }
}
