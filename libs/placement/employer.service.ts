import { Injectable } from '@nestjs/common';
import { AdministrationLogRepository } from '#access/administration-log.repository.js';
import type { AdministrationKind, Fields } from '#access/administration-log.rules.js';
import { fieldChanges } from '#access/administration-log.rules.js';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { take } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import type { EmployerPage, EmployerView, LockedEmployer } from './employer.repository.js';
import { EmployerRepository } from './employer.repository.js';
import type {
  EmployerFacts,
  EmployerRequest,
  EmployerState,
  EmployerStep,
  EmployerText,
} from './employer.rules.js';
import { employerRefusals, employerSteps } from './employer.rules.js';

@Injectable()
export class EmployerService {
  constructor(
    private readonly database: Database,
    private readonly employers: EmployerRepository,
    private readonly log: AdministrationLogRepository,
    private readonly clock: Clock,
  ) {}

  /** A page of employers by name, as JSON. */
  page(actor: Actor, page: EmployerPage): Promise<string> {
    return this.employers.page(actor, page);
  }

  /** An employer that may have work for participants; known by its number in the Handelsregister. */
  add(actor: Actor, asked: EmployerRequest): Promise<EmployerView> {
    return this.database.write(actor, async (tx) => {
      const text = { sbiCode: null, growthSector: null, municipalityCode: null, ...asked };
      const id = newId();
      if (!(await this.employers.add(tx, actor, id, text))) await this.refuseTaken(tx, text.kvkNumber);
      await this.record(tx, actor, 'employer.added', id, fieldChanges({}, fieldsOf(text)));
      return (await this.employers.find(tx, actor, id))!;
    });
  }

  change(actor: Actor, id: string, version: number, asked: Partial<EmployerText>): Promise<EmployerView> {
    return this.step(actor, id, 'change', async (tx, employer) => {
      if (employer.version !== version) throw new Refusal(refusals.versionOutdated);
      const { name, kvkNumber, sbiCode, growthSector, municipalityCode } = { ...employer, ...asked };
      const text = { name, kvkNumber, sbiCode, growthSector, municipalityCode };
      if (kvkNumber !== employer.kvkNumber) await this.refuseTaken(tx, kvkNumber);
      await this.employers.change(tx, id, text);
      await this.record(tx, actor, 'employer.changed', id, fieldChanges(fieldsOf(employer), fieldsOf(text)));
    });
  }

  /** Nobody is placed here any more. Doing it twice changes nothing. */
  end(actor: Actor, id: string, reason: string): Promise<EmployerView> {
    return this.step(actor, id, 'end', async (tx) => {
      await this.employers.end(tx, id, this.clock.today(), reason);
      await this.record(tx, actor, 'employer.ended', id, [], reason);
    });
  }

  reopen(actor: Actor, id: string): Promise<EmployerView> {
    return this.step(actor, id, 'reopen', async (tx) => {
      await this.employers.end(tx, id, null, null);
      await this.record(tx, actor, 'employer.reopened', id, []);
    });
  }

  /** Takes the employer's row for a step in a transaction of the caller. */
  async hold(tx: Tx, actor: Actor, id: string, step: EmployerStep): Promise<LockedEmployer> {
    const employer = await this.employers.lock(tx, id);
    if (!employer) throw new Refusal(refusals.notFound);
    take<EmployerState, EmployerStep, EmployerFacts, Actor>(employerSteps, step, actor, employer);
    return employer;
  }

  private step(
    actor: Actor,
    id: string,
    step: EmployerStep,
    work: (tx: Tx, employer: LockedEmployer) => Promise<void>,
  ): Promise<EmployerView> {
    return this.database.write(actor, async (tx) => {
      const found = await this.employers.lock(tx, id);
      if (!found) throw new Refusal(refusals.notFound);
      const done = step !== 'change' && employerSteps[step].to === found.state;
      if (!done) {
        take<EmployerState, EmployerStep, EmployerFacts, Actor>(employerSteps, step, actor, found);
        await work(tx, found);
      }
      return (await this.employers.find(tx, actor, id))!;
    });
  }

  private async refuseTaken(tx: Tx, kvkNumber: string): Promise<void> {
    const name = await this.employers.nameByKvkNumber(tx, kvkNumber);
    if (name !== undefined) throw new Refusal(employerRefusals.kvkTaken, { name });
  }

  private record(
    tx: Tx,
    actor: Actor,
    kind: AdministrationKind,
    subject: string,
    changes: ReturnType<typeof fieldChanges>,
    reason: string | null = null,
  ): Promise<void> {
    return this.log.record(tx, actor, { kind, subject, changes, reason });
  }
}

const fieldsOf = ({ name, kvkNumber, sbiCode, growthSector, municipalityCode }: EmployerText): Fields => ({
  name,
  kvkNumber,
  sbiCode,
  growthSector,
  municipalityCode,
});
