import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { NoticeService } from '#handover/notice.service.js';
import { ParticipantNotice } from '#handover/participant-notice.service.js';
import { Clock } from '#kernel/clock.js';
import type { Tx } from '#kernel/tx.js';
import {
  endedWords,
  insteadWords,
  meanwhileWords,
  toAbsent,
  toSubstitute,
} from './substitution-words.rules.js';
import { SubstitutionRepository } from './substitution.repository.js';

/** Tells people who stands in for whom. What is no longer so when it would be told, is not told. */
@Injectable()
export class SubstitutionNotice {
  constructor(
    private readonly substitutions: SubstitutionRepository,
    private readonly notices: NoticeService,
    private readonly participants: ParticipantNotice,
    private readonly clock: Clock,
  ) {}

  /** Both colleagues. The substitute is told as such; not once more in the place of the one who is away. */
  async tellColleagues(tx: Tx, substitutionId: string, messageId: string): Promise<void> {
    const substitution = await this.substitutions.lock(tx, substitutionId);
    if (!substitution || substitution.until < this.clock.today()) return;
    const { absentUserId, substituteId } = substitution;
    const told = { messageId, kind: 'substitution.arranged', about: { participantId: null } };
    await this.notices.tellColleagues(tx, [substituteId], { ...told, body: toSubstitute(substitution) });
    await this.notices.tellColleagues(tx, [absentUserId], { ...told, body: toAbsent(substitution) });
  }

  async tellOfEnd(tx: Tx, absentUserId: string, substituteId: string, messageId: string): Promise<void> {
    const names = await this.substitutions.names(tx, absentUserId, substituteId);
    if (!names) return;
    const told = { messageId, kind: 'substitution.ended', about: { participantId: null } };
    await this.notices.tellColleagues(tx, [absentUserId, substituteId], { ...told, body: endedWords(names) });
  }

  /** Everybody whose contact person is away: once for each last day that is told. */
  async tellParticipants(tx: Tx, substitutionId: string): Promise<void> {
    const substitution = await this.substitutions.lock(tx, substitutionId);
    const today = this.clock.today();
    if (!substitution || substitution.from > today || substitution.until < today) return;
    const { absentUserId, until } = substitution;
    const messageId = v5(until, substitutionId);
    const { phone } = this.participants;
    await this.participants.tell(tx, await this.substitutions.participantsOf(tx, absentUserId), {
      messageId,
      kind: 'substitution.began',
      byMail: true,
      inShort: insteadWords(substitution),
      body: (name) => meanwhileWords({ ...substitution, phone, name }),
    });
  }
}
