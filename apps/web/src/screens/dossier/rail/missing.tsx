import { Link, useNavigate } from '@tanstack/react-router';
import { CircleDashed } from 'lucide-react';
import { dossier as words } from '../../../words/words.js';
import { useDossier, useTrajectory, type StepName } from '../dossier-context.js';
import type { Need } from '../dossier-query.js';

/** What can be put right in a dialog of its own, besides in its part of the dossier. */
const remedies: readonly { codes: readonly string[]; step: StepName }[] = [
  { codes: ['diagnosisReport', 'diagnosisAdvice'], step: 'recordDiagnosis' },
];

/** Something that is missing; where it is recorded is known of most, and the way to it is a link. */
export type MissingThing = Pick<Need, 'detail'> & Partial<Need>;

/** What must be there first; each thing with the way to it. */
export function Missing({
  lead,
  missing,
  onGo,
}: {
  lead: string;
  missing: readonly MissingThing[];
  /** Before going there: e.g. close the dialog in which this stands. */
  onGo?: () => void;
}) {
  const { ask, partOf } = useDossier();
  const { can } = useTrajectory();
  const navigate = useNavigate({ from: '/deelnemers/$participantId' });
  const ways = remedies.flatMap(({ codes, step }) => {
    const need = missing.find(({ code }) => code && codes.includes(code));
    return need && can.includes(step) ? [{ step, tab: need.recordedIn && partOf(need.recordedIn) }] : [];
  });
  return (
    <div className="missing">
      <p className="missing-lead">{lead}</p>
      <ul>
        {missing.map(({ detail, recordedIn }) => {
          const tab = recordedIn && partOf(recordedIn);
          return (
            <li key={detail}>
              <CircleDashed className="icon" aria-hidden />
              {tab ? (
                <Link
                  from="/deelnemers/$participantId"
                  to="."
                  search={{ tab }}
                  resetScroll={false}
                  onClick={onGo}
                >
                  {detail}
                </Link>
              ) : (
                detail
              )}
            </li>
          );
        })}
      </ul>
      {ways.map(({ step, tab }) => (
        <button
          key={step}
          type="button"
          className="link-button"
          onClick={() => {
            onGo?.();
            if (tab) void navigate({ search: { tab }, resetScroll: false });
            ask(step);
          }}
        >
          {words.steps[step]}
        </button>
      ))}
    </div>
  );
}
