import { Injectable } from '@nestjs/common';
import { type Role, systemActor } from '#kernel/actor.js';
import { Journal } from '#kernel/journal.js';
import type { Tx } from '#kernel/tx.js';
import { AudienceRepository } from './audience.repository.js';
import { HandoverEnd } from './handover-end.service.js';
import { escalation, reminder } from './handover-words.rules.js';
import { type Handover, HandoverRepository } from './handover.repository.js';
import { stands, takeHandoverStep } from './handover.rules.js';
import { NoticeService } from './notice.service.js';

/** What comes back when nobody answers an offer. Each does nothing once the offer has ended, or was overtaken. */
@Injectable()
export class HandoverTermsService {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly notices: NoticeService,
    private readonly audience: AudienceRepository,
    private readonly journal: Journal,
    private readonly end: HandoverEnd,
  ) {}

  /** The receiver is reminded, once. */
  async remind(tx: Tx, handoverId: string, messageId: string): Promise<void> {
    const handover = await this.waiting(tx, handoverId);
    if (!handover || handover.reminded || !stands(handover)) return;
    await this.handovers.noteReminder(tx, handover.id);
    await this.notices.tellColleagues(tx, [handover.toUserId], {
      messageId,
      kind: 'handover.reminded',
      about: handover,
      body: reminder(handover),
    });
    await this.record(tx, handover, 'handover.reminded');
  }

  /** The lead of the sender's team is told, once, and may from then on accept in the receiver's place. */
  async escalate(tx: Tx, handoverId: string, messageId: string): Promise<void> {
    const handover = await this.waiting(tx, handoverId);
    if (!handover || handover.escalated || !stands(handover)) return;
    await this.handovers.noteEscalation(tx, handover.id);
    const told = await this.notices.tellColleagues(tx, await this.leads(tx, handover), {
      messageId,
      kind: 'handover.escalated',
      about: handover,
      body: escalation(handover),
    });
    await this.record(tx, handover, 'handover.escalated', { told });
  }

  /** The offer lapses; the sender goes on as contact person. An overtaken offer is cleared away in the same way. */
  async expire(tx: Tx, handoverId: string): Promise<void> {
    const handover = await this.waiting(tx, handoverId);
    if (!handover) return;
    await this.end.write(tx, systemActor, handover, takeHandoverStep('expire', systemActor, handover));
  }

  private async waiting(tx: Tx, id: string): Promise<Handover | null> {
    const handover = await this.handovers.hold(tx, id);
    return handover?.state === 'offered' ? handover : null;
  }

  /**
   * The leads of the sender's team, without the two parties; without such leads the managers, without managers the
   * administrators. When there is nobody at all the work stays owed, and shows as such.
   */
  private async leads(tx: Tx, { fromTeamId, fromUserId, toUserId }: Handover): Promise<string[]> {
    const except = [fromUserId, toUserId];
    const inOrder: readonly { readonly role: Role; readonly teamId?: string }[] = [
      ...(fromTeamId ? [{ role: 'teamLead', teamId: fromTeamId } as const] : []),
      { role: 'manager' },
      { role: 'admin' },
    ];
    for (const { role, teamId } of inOrder) {
      const found = await this.audience.withRole(tx, role, { teamId, except });
      if (found.length > 0) return found.map(({ id }) => id);
    }
    throw new Error('There is nobody to escalate a handover to.');
  }

  private record(
    tx: Tx,
    { participantId, trajectoryId, toName }: Handover,
    type: string,
    facts: { readonly told?: readonly string[] } = {},
  ): Promise<void> {
    return this.journal.record(tx, systemActor, {
      type,
      participantId,
      trajectoryId,
      facts: { to: toName, ...facts },
    });
  }
}
