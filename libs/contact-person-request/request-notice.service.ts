import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { NoticeService } from '#handover/notice.service.js';
import { ParticipantNotice } from '#handover/participant-notice.service.js';
import { dayInWords } from '#kernel/day-words.rules.js';
import { inShort, toLead, toParticipant, toRecorder } from './request-words.rules.js';
import { RequestRepository } from './request.repository.js';

/** Tells who is to answer a request, and then the answer. What is no longer so is not told. */
@Injectable()
export class RequestNoticeService {
  constructor(
    private readonly requests: RequestRepository,
    private readonly notices: NoticeService,
    private readonly participants: ParticipantNotice,
  ) {}

  async tellLeads(tx: Tx, requestId: string, messageId: string): Promise<void> {
    const request = await this.requests.find(tx, requestId);
    if (request?.state !== 'asked') return;
    const { teamId, aboutUserId, participantId, participantName, answerBy } = request;
    await this.notices.tellColleagues(tx, await this.requests.answerers(tx, teamId, aboutUserId), {
      messageId,
      kind: 'contactPersonRequest.asked',
      about: { participantId },
      body: toLead({ participantName, answerBy: dayInWords(answerBy) }),
    });
  }

  async tellAnswer(
    tx: Tx,
    requestId: string,
    about: 'granted' | 'refused',
    messageId: string,
  ): Promise<void> {
    const request = await this.requests.find(tx, requestId);
    if (request?.state !== about) return;
    const { participantId, participantName, recordedById, answeredBy, words } = request;
    const answeredByName = answeredBy!.name;
    const told = { messageId, kind: `contactPersonRequest.${about}`, about: { participantId } };
    if (recordedById !== answeredBy!.id) {
      const body = toRecorder[about]({ participantName, answeredByName });
      await this.notices.tellColleagues(tx, [recordedById], { ...told, body });
    }
    // Somebody else became the contact person meanwhile, and of that the participant was told.
    if (request.contactPersonId !== request.aboutUserId) return;
    await this.participants.tell(tx, [participantId], {
      messageId,
      kind: told.kind,
      // Who answered stands by it; and what was said in confidence is not the contact person's to hear.
      tellerId: answeredBy!.id,
      byMail: false,
      inShort: inShort[about],
      body: (name) =>
        toParticipant[about]({
          name,
          contactPersonName: request.about.name,
          answeredByName,
          phone: this.participants.phone,
          email: null,
          reason: request.confidential ? null : (words?.answer ?? null),
        }),
    });
  }
}
