import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { channelOf } from '#handover/notice.rules.js';
import { NoticeService } from '#handover/notice.service.js';
import { toLead, toParticipant, toRecorder } from './request-words.rules.js';
import { RequestRepository } from './request.repository.js';

/** Tells who is to answer a request, and then the answer. What is no longer so is not told. */
@Injectable()
export class RequestNoticeService {
  constructor(
    private readonly requests: RequestRepository,
    private readonly notices: NoticeService,
  ) {}

  async tellLeads(tx: Tx, requestId: string, messageId: string): Promise<void> {
    const request = await this.requests.find(tx, requestId);
    if (request?.state !== 'asked') return;
    const { teamId, aboutUserId, participantId, participantName, answerBy } = request;
    await this.notices.tellColleagues(tx, await this.requests.answerers(tx, teamId, aboutUserId), {
      messageId,
      kind: 'contactPersonRequest.asked',
      about: { participantId },
      body: toLead({ participantName, answerBy: inWords(answerBy) }),
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
    const participant = await this.requests.toTell(tx, participantId);
    if (!participant) return;
    await this.notices.tellParticipant(tx, channelOf(participant), {
      ...told,
      body: toParticipant[about]({
        name: participant.name,
        contactPersonName: request.about.name,
        answeredByName,
        reason: words?.answer ?? '',
      }),
    });
  }
}

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${months[month - 1]} ${year}`;
}
