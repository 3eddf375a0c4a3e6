import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { addWorkingDays } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Environment } from '#kernel/environment.js';
import { Mailing } from '#kernel/mailing.js';
import type { Tx } from '#kernel/tx.js';
import { AudienceRepository, type ParticipantToTell } from './audience.repository.js';
import { askedToTell, type Channel, channelOf, noticeId } from './notice.rules.js';
import { NoticeService } from './notice.service.js';

interface Telling {
  /** The message that is being handled: each participant is told once, however often that happens. */
  readonly messageId: string;
  readonly kind: string;
  readonly handoverId?: string | undefined;
  /** The whole of it, as it goes on paper. */
  readonly body: (name: string) => string;
  /** Whether it may be said in a mail; if not, who prefers mail gets a letter. */
  readonly byMail: boolean;
  /** In a few words, for the task of who calls or writes. */
  readonly inShort: string;
  /** Who calls or writes a text message; the contact person unless told. */
  readonly tellerId?: string;
}

/**
 * Tells participants, each by the way that suits them: mail, a letter, or by the telephone. Nobody is called by a
 * machine: who is reached by the telephone has somebody with a task for it.
 */
@Injectable()
export class ParticipantNotice {
  constructor(
    private readonly notices: NoticeService,
    private readonly audience: AudienceRepository,
    private readonly clock: Clock,
    private readonly mailing: Mailing,
    private readonly environment: Environment,
  ) {}

  /** The number that participants call. */
  get phone(): string | null {
    return this.environment.organisation.phone;
  }

  async tell(tx: Tx, participantIds: readonly string[], telling: Telling): Promise<void> {
    const { messageId, kind, handoverId, body } = telling;
    const found = await this.audience.participants(tx, participantIds, this.mailing.isOn);
    const told = found.map((participant) => ({ participant, channel: wayOf(participant, telling) }));
    await this.notices.tellParticipants(
      tx,
      told.map(({ participant: { id, name }, channel }) => ({
        messageId,
        kind,
        about: { participantId: id, ...(handoverId ? { id: handoverId } : {}) },
        channel,
        body: body(name),
      })),
    );
    const dueOn = addWorkingDays(this.clock.today(), 1);
    await this.audience.askToTell(
      tx,
      told.flatMap(({ participant, channel }) => {
        const asked = askedToTell(channel, participant.name);
        return asked ? [taskOf(telling, participant, `${asked}: ${telling.inShort}`)] : [];
      }),
      dueOn,
    );
    // A letter goes when somebody prints it: the contact person, or who stands in.
    const letters = told.filter(({ channel }) => channel === 'letter');
    await this.notices.tellOfWaiting(
      tx,
      [...new Set(letters.map(({ participant }) => participant.contactPersonId))],
      { kind: 'letter.waits', body: 'Er staan brieven aan deelnemers klaar om te versturen, bij Brieven.' },
    );
  }
}

/** What may not be said in a mail is told on paper to who prefers to read it. */
function wayOf(participant: ParticipantToTell, { byMail }: Telling): Channel {
  const way = channelOf(participant);
  return way === 'email' && !byMail ? 'letter' : way;
}

const taskOf = (
  { messageId, tellerId }: Telling,
  { id, trajectoryId, contactPersonId }: ParticipantToTell,
  title: string,
) => ({
  id: v5('task', noticeId(messageId, id)),
  trajectoryId,
  participantId: id,
  ownerId: tellerId ?? contactPersonId,
  title,
});
