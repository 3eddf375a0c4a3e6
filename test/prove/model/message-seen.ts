import type { Seen, SeenMessage } from './observed.js';
import type { System } from './system.js';
import type { CoverMessage, HandoverMessage, Message, Name, TransferMessage } from './world.js';

const coverJobs: Readonly<Record<string, CoverMessage['job']>> = {
  'cover.review': 'review',
  'cover.remind': 'remindOfCover',
  'cover.escalate': 'escalateCover',
};
const transferJobs: Readonly<Record<string, TransferMessage['job']>> = {
  'caseloadTransfer.run': 'run',
  'caseloadTransfer.tellParticipant': 'tellParticipantOfTransfer',
  'caseloadTransfer.tellReferrer': 'tellReferrerOfTransfer',
};

/** What is owed in the product, in the words of the model; when it is due is not among them. */
export function messageSeen({ id, job, payload }: SeenMessage, { needs }: Seen, system: System): Message {
  const { cast, known } = system;
  const dueOn = null;
  const [transferJob, coverJob] = [transferJobs[job], coverJobs[job]];
  if (transferJob) {
    const { transferId, itemId } = payload;
    const transfer = known.transfers.findIndex((one) => one.id === transferId || one.itemId === itemId);
    return { job: transferJob, transfer, dueOn };
  }
  if (coverJob === 'review') {
    const of = cast.nameOf(payload.userId!) as Name;
    return { job: coverJob, of, nth: system.reviewNumber(of, id), dueOn };
  }
  if (coverJob) {
    const need = needs.find((one) => one.id === payload.needId)!;
    const nth = needs.filter(({ of }) => of === need.of).indexOf(need);
    return { job: coverJob, of: cast.nameOf(need.of) as Name, nth, dueOn };
  }
  return {
    job: job.slice('handover.'.length) as HandoverMessage['job'],
    offer: known.offers.indexOf(payload.handoverId!),
    about: (payload.about as HandoverMessage['about'] | undefined) ?? null,
    dueOn,
  };
}
