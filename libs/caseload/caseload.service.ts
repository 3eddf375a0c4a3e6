import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { wrongCursor } from '#kernel/http/paging.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { AccessReportPlace } from './access-report.repository.js';
import { AccessReportRepository } from './access-report.repository.js';
import type { CaseloadPage } from './caseload.repository.js';
import { CaseloadRepository } from './caseload.repository.js';
import { DossierRepository } from './dossier.repository.js';
import { MyDayRepository } from './my-day.repository.js';

/** The reads that people have in front of them all day, as JSON that PostgreSQL made. Each is noted, or fails. */
@Injectable()
export class CaseloadService {
  constructor(
    private readonly caseload: CaseloadRepository,
    private readonly dossiers: DossierRepository,
    private readonly accessReport: AccessReportRepository,
    private readonly days: MyDayRepository,
    private readonly clock: Clock,
  ) {}

  /** A page of the worklist. */
  async page(actor: Actor, page: CaseloadPage): Promise<string> {
    const found = await this.caseload.page(actor, page);
    if (found === null) throw wrongCursor();
    return found;
  }

  /** How much there is in each view. Names nobody. */
  counts(actor: Actor): Promise<string> {
    return this.caseload.counts(actor, this.clock.today());
  }

  /** What waits for the actor today, and for whom they substitute. */
  myDay(actor: Actor): Promise<string> {
    return this.days.read(actor, this.clock.today());
  }

  /** All there is to know of one participant. */
  async dossier(actor: Actor, participantId: string): Promise<string> {
    return found(await this.dossiers.read(actor, participantId));
  }

  /** Who looked at a participant, when and why; also the answer to a participant who asks. */
  async whoLooked(
    actor: Actor,
    participantId: string,
    after: AccessReportPlace | null,
    limit: number,
  ): Promise<string> {
    return found(await this.accessReport.page(actor, participantId, after, limit));
  }
}

/** What an actor may not see and what does not exist have one answer. */
function found(json: string | null): string {
  if (json === null) throw new Refusal(refusals.notFound);
  return json;
}
