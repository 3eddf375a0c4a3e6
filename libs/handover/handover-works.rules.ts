import { workdayStart } from '#kernel/calendar.rules.js';
import type { Work } from '#kernel/outbox.js';
import type { HandoverTerms } from './handover-terms.rules.js';
import type { HandoverEndState, HandoverState } from './handover.rules.js';

/** The jobs of the handover, by their lasting names. */
export const handoverJobs = {
  tellReceiver: 'handover.tellReceiver',
  tellSender: 'handover.tellSender',
  tellParticipant: 'handover.tellParticipant',
  tellReferrer: 'handover.tellReferrer',
  tellQuestion: 'handover.tellQuestion',
  tellAnswer: 'handover.tellAnswer',
  tellMeeting: 'handover.tellMeeting',
  tellNoMeeting: 'handover.tellNoMeeting',
  tellParticipantOfMeeting: 'handover.tellParticipantOfMeeting',
  remind: 'handover.remind',
  escalate: 'handover.escalate',
  expire: 'handover.expire',
} as const;

/** The receiver hears of the offer at once, the sender and the participant of the meeting; the rest comes back when nobody answers. */
export const worksOfOffer = (
  handoverId: string,
  { remindOn, escalateOn, expiresOn }: HandoverTerms,
  meetingWith: { readonly fromUserId: string } | null,
): Work[] => [
  { job: handoverJobs.tellReceiver, payload: { handoverId, about: 'offered' satisfies HandoverState } },
  ...(meetingWith
    ? [
        { job: handoverJobs.tellMeeting, payload: { handoverId, userId: meetingWith.fromUserId } },
        { job: handoverJobs.tellParticipantOfMeeting, payload: { handoverId } },
      ]
    : []),
  { job: handoverJobs.remind, payload: { handoverId }, availableAt: workdayStart(remindOn) },
  { job: handoverJobs.escalate, payload: { handoverId }, availableAt: workdayStart(escalateOn) },
  { job: handoverJobs.expire, payload: { handoverId }, availableAt: workdayStart(expiresOn) },
];

/** The sender hears that something was asked back. */
export const workOfQuestion = (handoverId: string, questionId: string): Work => ({
  job: handoverJobs.tellQuestion,
  payload: { handoverId, questionId },
});

/** The receiver hears that the sender answered. */
export const workOfAnswer = (handoverId: string, questionId: string): Work => ({
  job: handoverJobs.tellAnswer,
  payload: { handoverId, questionId },
});

/** All three hear when the meeting is: who planned it has it in their agenda by the same invitation. */
export const worksOfMeeting = ({ id, fromUserId, toUserId }: Parties): Work[] => [
  ...[fromUserId, toUserId].map((userId) => ({
    job: handoverJobs.tellMeeting,
    payload: { handoverId: id, userId },
  })),
  { job: handoverJobs.tellParticipantOfMeeting, payload: { handoverId: id } },
];

interface Parties {
  readonly id: string;
  readonly fromUserId: string;
  readonly toUserId: string;
}

/**
 * Who is told of the end: of sender and receiver who did not bring it about; and after acceptance the others. What was
 * planned with the participant is off with an offer that came to nothing: also for who ended it themselves.
 */
export function worksOfEnd(
  { id, fromUserId, toUserId, warm }: Parties & { readonly warm: boolean },
  about: HandoverEndState,
  actorId: string,
): Work[] {
  const tell = (job: string): Work => ({ job, payload: { handoverId: id, about } });
  return [
    ...(actorId === fromUserId ? [] : [tell(handoverJobs.tellSender)]),
    ...(actorId === toUserId ? [] : [tell(handoverJobs.tellReceiver)]),
    ...(about === 'accepted' ? [tell(handoverJobs.tellParticipant), tell(handoverJobs.tellReferrer)] : []),
    ...(about !== 'accepted' && warm ? [tell(handoverJobs.tellParticipantOfMeeting)] : []),
    ...(about !== 'accepted' && warm && [fromUserId, toUserId].includes(actorId)
      ? [{ job: handoverJobs.tellNoMeeting, payload: { handoverId: id, userId: actorId } }]
      : []),
  ];
}
