import { useId, useState } from 'react';
import { answer, api, ifMatch } from '../../../api/api.js';
import { formatDate, today } from '../../../parts/dates.js';
import { Dialog } from '../../../parts/dialog.js';
import { useSayProblem, useToast } from '../../../parts/toast.js';
import { learning as words } from '../../../words/words.js';
import { useChange } from '../dossier-context.js';
import type { LearningRoute, WorkProcess } from './learning-query.js';
import { ProgressForm } from './progress-form.js';

/** What there is to learn at work; what is mastered is ticked, with the day. */
export function WorkProcesses({ route }: { route: LearningRoute }) {
  const titleId = useId();
  const { workProcesses, can, startsOn } = route;
  const done = workProcesses.filter(({ progress }) => progress === 'mastered').length;
  const mayRecord = can.includes('recordProgress') && startsOn <= today();
  return (
    <div role="group" className="stack tight" aria-labelledby={titleId}>
      <header className="row spread">
        <h4 id={titleId}>{words.processes}</h4>
        {workProcesses.length > 0 && (
          <span className="small soft">{words.masteredOf(done, workProcesses.length)}</span>
        )}
      </header>
      {workProcesses.length === 0 ? (
        <p className="soft">{words.noProcesses}</p>
      ) : (
        <ul className="processes">
          {workProcesses.map((process) => (
            <Process key={process.id} process={process} route={route} mayRecord={mayRecord} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface ProcessProps {
  readonly process: WorkProcess;
  readonly route: LearningRoute;
  readonly mayRecord: boolean;
}

function Process({ process, route, mayRecord }: ProcessProps) {
  const [asked, setAsked] = useState(false);
  const { busy, master } = useMastering(process);
  const { code, title, progress, progressOn } = process;
  const isMastered = progress === 'mastered';
  const close = (): void => setAsked(false);
  return (
    <li className="process">
      <input
        type="checkbox"
        className="work-tick"
        checked={isMastered || busy}
        disabled={!mayRecord}
        aria-label={words.mastered(nameOf(process))}
        // What was mastered is not taken back by a slip of the hand.
        onChange={() => (isMastered ? setAsked(true) : void master())}
      />
      <span className="process-what">
        <span>
          {code && <span className="process-code">{code}</span>} {title}
        </span>
        <span className="row tight small soft">
          {words.progresses[progress]}
          {progressOn &&
            ` ${isMastered ? words.on(formatDate(progressOn)) : words.since(formatDate(progressOn))}`}
          {mayRecord && (
            <button type="button" className="link-button" onClick={() => setAsked(true)}>
              {words.change} <span className="visually-hidden">{nameOf(process)}</span>
            </button>
          )}
        </span>
      </span>
      <Dialog title={words.progressOf(nameOf(process))} open={asked} onClose={close}>
        {asked && <ProgressForm process={process} startsOn={route.startsOn} onClose={close} />}
      </Dialog>
    </li>
  );
}

const nameOf = ({ code, title }: WorkProcess): string => (code ? `${code} ${title}` : title);

/** Ticks a work process at once, of today; with the way back. */
function useMastering(process: WorkProcess): { busy: boolean; master: () => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const change = useChange();
  const say = useToast();
  const sayProblem = useSayProblem();
  const { id, version, progress, progressOn, title, code } = process;
  const put = (at: number, body: { progress: WorkProcess['progress']; progressOn?: string }) =>
    change(() =>
      answer(
        api.PUT('/api/v1/work-processes/{id}/progress', {
          params: { path: { id }, header: ifMatch(at) },
          body,
        }),
      ),
    );
  return {
    busy,
    async master() {
      setBusy(true);
      try {
        await put(version, { progress: 'mastered', progressOn: today() });
        const before = { progress, ...(progressOn && { progressOn }) };
        say(words.masteredToday(code ?? title), () => put(version + 1, before));
      } catch (problem) {
        sayProblem(problem);
      } finally {
        setBusy(false);
      }
    },
  };
}
