import { Link } from '@tanstack/react-router';
import { spokenName } from '../../parts/names.js';
import { Notice } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { handovers as words } from '../../words/words.js';
import type { Handover } from './handover-query.js';

/** How it ended, and what that means for whoever looks; nothing as long as it waits. */
export function HandoverOutcome({ handover }: { handover: Handover }) {
  const { userId } = useSession();
  const { state, to, from, participant, closedBy, trajectoryId, can } = handover;
  const remains = from.id === userId ? words.remainsYou : words.remains(from.name);
  const toDossier = participant.opensRecord && (
    <Link
      to="/deelnemers/$participantId"
      params={{ participantId: participant.id }}
      className="utrecht-button-link utrecht-button utrecht-button--secondary-action"
    >
      {words.toDossier}
    </Link>
  );
  const offerAgain = can.includes('offerAgain') && (
    <Link to="/trajecten/$trajectoryId/overdragen" params={{ trajectoryId }}>
      {words.offerAgain}
    </Link>
  );
  if (state === 'accepted') {
    const yours = to.id === userId;
    return (
      <Notice
        kind="good"
        title={yours ? words.accepted : words.acceptedOther(to.name)}
        action={<div>{toDossier}</div>}
      >
        {yours
          ? words.acceptedText(participant.name ? spokenName(participant.name) : words.someone)
          : words.acceptedOtherText}
      </Notice>
    );
  }
  if (state === 'declined') {
    const title = closedBy?.id === userId ? words.declinedYou : words.declined(closedBy?.name ?? to.name);
    return (
      <Notice kind="warn" title={title} action={<div>{offerAgain}</div>}>
        {remains}
      </Notice>
    );
  }
  if (state === 'withdrawn')
    return (
      <Notice title={words.withdrawn} action={<div>{offerAgain}</div>}>
        {remains}
      </Notice>
    );
  if (state === 'expired')
    return (
      <Notice kind="warn" title={words.expired} action={<div>{offerAgain}</div>}>
        {words.expiredText(to.name)} {remains}
      </Notice>
    );
  return null;
}
