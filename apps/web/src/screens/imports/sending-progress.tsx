import { Button } from '../../parts/button.js';
import { imports as words } from '../../words/words.js';

/** How far the files have gone. */
export function SendingProgress({ percent, stop }: { percent: number; stop: () => void }) {
  return (
    <div className="stack tight" role="status">
      <progress className="progress" max={100} value={percent} aria-label={words.sending(percent)} />
      <div className="row spread">
        <span>
          <strong className="number">{words.sending(percent)}</strong>{' '}
          <span className="soft">{words.sendingHelp}</span>
        </span>
        <Button kind="subtle" onClick={stop}>
          {words.stop}
        </Button>
      </div>
    </div>
  );
}
