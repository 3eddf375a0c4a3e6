import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { DevelopmentRepository } from './development.repository.js';

@Injectable()
export class DevelopmentReading {
  constructor(private readonly development: DevelopmentRepository) {}

  /** All that is recorded of the development of the participant in this trajectory. That it was looked at is logged. */
  async open(actor: Actor, trajectoryId: string): Promise<string> {
    const json = await this.development.read(actor, trajectoryId);
    if (json === null) throw new Refusal(refusals.notFound);
    return json;
  }
}
