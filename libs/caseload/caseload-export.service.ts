import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Refusal } from '#kernel/refusal.js';
import { CaseloadExportRepository } from './caseload-export.repository.js';
import { exportRefusals, MOST_EXPORTED } from './caseload-export.rules.js';
import { caseloadWorkbook } from './caseload-workbook.js';
import type { CaseloadSelection } from './caseload.rules.js';

@Injectable()
export class CaseloadExportService {
  constructor(private readonly exports: CaseloadExportRepository) {}

  /** A worklist to take along, as a workbook; of each person in it is kept who took it. */
  async workbook(actor: Actor, selection: CaseloadSelection): Promise<Readable> {
    const cases = await this.exports.cases(actor, selection, MOST_EXPORTED);
    if (!cases) throw new Refusal(exportRefusals.tooLarge, { most: MOST_EXPORTED });
    return caseloadWorkbook(cases);
  }
}
