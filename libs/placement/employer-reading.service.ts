import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { EmployerContact } from './employer-contact.repository.js';
import { EmployerContactRepository } from './employer-contact.repository.js';
import type { EmployerView } from './employer.repository.js';
import { EmployerRepository } from './employer.repository.js';
import type { PlaceView } from './place.repository.js';
import { PlaceRepository } from './place.repository.js';

export interface EmployerDetail extends EmployerView {
  readonly contacts: EmployerContact[];
  readonly places: PlaceView[];
}

@Injectable()
export class EmployerReadingService {
  constructor(
    private readonly database: Database,
    private readonly employers: EmployerRepository,
    private readonly contacts: EmployerContactRepository,
    private readonly places: PlaceRepository,
  ) {}

  /** An employer with whom one speaks to there and which work there is. */
  one(actor: Actor, id: string): Promise<EmployerDetail> {
    return this.database.read(actor, async (tx) => {
      const employer = await this.employers.find(tx, actor, id);
      if (!employer) throw new Refusal(refusals.notFound);
      const contacts = await this.contacts.of(tx, id);
      return { ...employer, contacts, places: await this.places.of(tx, actor, id) };
    });
  }
}
