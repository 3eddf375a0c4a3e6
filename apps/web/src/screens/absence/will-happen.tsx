import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../session/session.js';
import { absence as words } from '../../words/words.js';
import { caseloadCounts } from '../caseload/caseload-query.js';

/** Said before it is done: what being away, or leaving, means for who counts on this colleague. */
export function WillHappen({ what, own }: { what: 'away' | 'leaving'; own: boolean }) {
  const may = useMay('caseload.view');
  const { data } = useQuery({ ...caseloadCounts, enabled: own && may });
  const cases = data?.mine ?? 0;
  const away = what === 'away';
  const lines = !own
    ? [away ? words.otherAway : words.otherLeaving]
    : cases === 0
      ? [away ? words.ownAwayIdle : words.ownLeavingIdle]
      : (away ? words.ownAway : words.ownLeaving)(words.participantsOf(cases));
  return (
    <div className="will-happen">
      <p className="small">
        <strong>{words.willHappen}</strong>
      </p>
      <ul className="bullets small">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
