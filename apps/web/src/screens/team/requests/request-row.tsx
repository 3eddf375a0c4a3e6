import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { formatDate, today } from '../../../parts/dates.js';
import { LinkButton } from '../../../parts/link-button.js';
import { spokenName } from '../../../parts/names.js';
import { contactPersonRequest as words } from '../../../words/words.js';
import { GrantDialog } from './grant-dialog.js';
import { RefuseDialog } from './refuse-dialog.js';
import type { ContactRequest } from './request-queries.js';
import { RequestSaid } from './request-said.js';

/** One request, and what its lead can do with it now. */
export function RequestRow({ request }: { request: ContactRequest }) {
  const [asked, setAsked] = useState<'grant' | 'refuse'>();
  const { participant, state, answerBy, confidential, handover, trajectoryId, can } = request;
  const name = spokenName(participant.name);
  const late = answerBy < today();
  const offered = handover?.state === 'offered';
  const close = () => setAsked(undefined);
  return (
    <li className="request stack tight">
      <div className="row tight">
        <Link
          to="/deelnemers/$participantId"
          params={{ participantId: participant.id }}
          className="request-name"
        >
          {participant.name}
        </Link>
        {state === 'asked' ? (
          <Badge tone={late ? 'bad' : 'info'}>
            {late ? words.late(formatDate(answerBy)) : words.answerBy(formatDate(answerBy))}
          </Badge>
        ) : (
          <Badge tone={offered ? 'good' : 'warn'}>
            {offered ? words.offeredTo(handover.to.name) : words.notOffered}
          </Badge>
        )}
        {confidential && <Badge>{words.inConfidence}</Badge>}
      </div>
      <RequestSaid request={request} />
      <div className="row">
        {can.includes('grant') && (
          <Button kind="primary" onClick={() => setAsked('grant')}>
            {words.grant}
            <span className="visually-hidden">{words.of(name)}</span>
          </Button>
        )}
        {can.includes('refuse') && (
          <Button onClick={() => setAsked('refuse')}>
            {words.refuse}
            <span className="visually-hidden">{words.of(name)}</span>
          </Button>
        )}
        {state === 'granted' && !offered && (
          <LinkButton to="/trajecten/$trajectoryId/overdragen" params={{ trajectoryId }}>
            {words.offer}
            <span className="visually-hidden">{words.of(name)}</span>
          </LinkButton>
        )}
      </div>
      <GrantDialog request={request} open={asked === 'grant'} onClose={close} />
      <RefuseDialog request={request} open={asked === 'refuse'} onClose={close} />
    </li>
  );
}
