import { useQuery } from '@tanstack/react-query';
import { UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { useMay } from '../../../session/session.js';
import { contactPersonRequest as words } from '../../../words/words.js';
import { requestsOfQuery } from '../../team/requests/request-queries.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { AskDialog } from './ask-dialog.js';
import { OpenRequestDialog } from './open-request-dialog.js';

/** That the participant asks for another contact person, beside who that is now; or the way to write it down. */
export default function ContactRequest() {
  const { dossier } = useDossier();
  const { id, can } = useTrajectory();
  const mayRecord = useMay('contactPersonRequest.record') && can.includes('involveColleague');
  const { data } = useQuery(requestsOfQuery(dossier.id, id));
  const [opened, setOpened] = useState(false);
  if (!data) return null;
  const standing = data.find(
    ({ state, carriedOut }) => state === 'asked' || (state === 'granted' && !carriedOut),
  );
  if (!standing && !mayRecord) return null;
  const close = () => setOpened(false);
  return (
    <>
      <Button
        kind="subtle"
        icon={<UserRoundPen className="icon" aria-hidden />}
        onClick={() => setOpened(true)}
      >
        <span className="strip-words">
          {!standing ? words.ask : standing.state === 'asked' ? words.open : words.granted}
        </span>
      </Button>
      {standing ? (
        <OpenRequestDialog request={standing} open={opened} onClose={close} />
      ) : (
        <AskDialog open={opened} onClose={close} />
      )}
    </>
  );
}
