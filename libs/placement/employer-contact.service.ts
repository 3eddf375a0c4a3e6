import { Injectable } from '@nestjs/common';
import { AdministrationLogRepository } from '#access/administration-log.repository.js';
import type { AdministrationKind } from '#access/administration-log.rules.js';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import type { EmployerContact, EmployerContactText } from './employer-contact.repository.js';
import { EmployerContactRepository } from './employer-contact.repository.js';
import { EmployerService } from './employer.service.js';

export type EmployerContactRequest = Pick<EmployerContactText, 'name'> & Partial<EmployerContactText>;

/** The people one speaks to at an employer. What the log keeps of them is that they were there, not who they were. */
@Injectable()
export class EmployerContactService {
  constructor(
    private readonly database: Database,
    private readonly employers: EmployerService,
    private readonly contacts: EmployerContactRepository,
    private readonly log: AdministrationLogRepository,
  ) {}

  add(actor: Actor, employerId: string, asked: EmployerContactRequest): Promise<EmployerContact> {
    return this.database.write(actor, async (tx) => {
      await this.employers.hold(tx, actor, employerId, 'addContact');
      const id = newId();
      await this.contacts.add(tx, actor, employerId, id, {
        jobTitle: null,
        phone: null,
        email: null,
        ...asked,
      });
      await this.record(tx, actor, 'employerContact.added', employerId);
      return (await this.contacts.find(tx, id))!;
    });
  }

  change(
    actor: Actor,
    id: string,
    version: number,
    asked: Partial<EmployerContactText>,
  ): Promise<EmployerContact> {
    return this.database.write(actor, async (tx) => {
      const contact = await this.held(tx, actor, id);
      if (!(await this.contacts.change(tx, id, version, { ...contact, ...asked }))) {
        throw new Refusal(refusals.versionOutdated);
      }
      await this.record(tx, actor, 'employerContact.changed', contact.employerId);
      return (await this.contacts.find(tx, id))!;
    });
  }

  /** Nothing of the person stays; who was changed meanwhile is looked at once more first. */
  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.database.write(actor, async (tx) => {
      const contact = await this.contacts.find(tx, id);
      if (!contact) throw new Refusal(refusals.notFound);
      if (!(await this.contacts.remove(tx, id, version))) throw new Refusal(refusals.versionOutdated);
      await this.record(tx, actor, 'employerContact.removed', contact.employerId);
    });
  }

  private async held(tx: Tx, actor: Actor, id: string): Promise<EmployerContact> {
    const contact = await this.contacts.find(tx, id);
    if (!contact) throw new Refusal(refusals.notFound);
    await this.employers.hold(tx, actor, contact.employerId, 'addContact');
    return contact;
  }

  private record(tx: Tx, actor: Actor, kind: AdministrationKind, subject: string): Promise<void> {
    return this.log.record(tx, actor, { kind, subject });
  }
}
