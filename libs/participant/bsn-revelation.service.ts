import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '#access/access-log.repository.js';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { BsnVault } from './bsn-vault.service.js';
import { participantRefusals } from './correction.rules.js';
import { ParticipantRepository } from './participant.repository.js';

/** The only way in which a BSN leaves the vault for a person's eyes. */
@Injectable()
export class BsnRevelationService {
  constructor(
    private readonly db: Database,
    private readonly participants: ParticipantRepository,
    private readonly vault: BsnVault,
    private readonly accessLog: AccessLogRepository,
  ) {}

  /** Shows a colleague the BSN, and notes who saw it and what for in the same transaction: no note, no BSN. */
  reveal(actor: Actor, participantId: string, purpose: string): Promise<string> {
    return this.db.read(actor, async (tx) => {
      const participant = await this.participants.lockSeen(tx, actor, participantId);
      if (!participant) throw new Refusal(refusals.notFound);
      if (!participant.bsn) throw new Refusal(participantRefusals.bsnUnknown);
      await this.accessLog.record(tx, actor, 'bsn.revealed', [participantId], purpose);
      return this.vault.open(participant.bsn);
    });
  }
}
