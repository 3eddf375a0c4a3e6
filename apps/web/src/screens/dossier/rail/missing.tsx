import { useNavigate } from '@tanstack/react-router';
import { CircleDashed } from 'lucide-react';
import { useWords } from '../../../words/words.js';
import { useDossier, useTrajectory, type StepName } from '../dossier-context.js';

/** Where what a rule names as missing is put right: the rules speak in words, which hold the name of their stage. */
const remedies: readonly { names: RegExp; step: StepName; tab: string }[] = [
  { names: /diagnose/, step: 'recordDiagnosis', tab: 'diagnose' },
];

/** What must be there first; each thing with the way to it. */
export function Missing({
  lead,
  missing,
  onGo,
}: {
  lead: string;
  missing: readonly string[];
  /** Before going there: e.g. close the dialog in which this stands. */
  onGo?: () => void;
}) {
  const { dossier: words } = useWords();
  const { ask } = useDossier();
  const { can } = useTrajectory();
  const navigate = useNavigate({ from: '/deelnemers/$participantId' });
  const ways = remedies.filter(
    ({ names, step }) => can.includes(step) && missing.some((thing) => names.test(thing)),
  );
  return (
    <div className="missing">
      <p className="missing-lead">{lead}</p>
      <ul>
        {missing.map((thing) => (
          <li key={thing}>
            <CircleDashed className="icon" aria-hidden />
            {thing}
          </li>
        ))}
      </ul>
      {ways.map(({ step, tab }) => (
        <button
          key={step}
          type="button"
          className="link-button"
          onClick={() => {
            onGo?.();
            void navigate({ search: { tab }, resetScroll: false });
            ask(step);
          }}
        >
          {words.steps[step]}
        </button>
      ))}
    </div>
  );
}
