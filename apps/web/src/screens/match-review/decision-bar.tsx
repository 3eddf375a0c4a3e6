import { SkipForward, Split, Merge } from 'lucide-react';
import { Button } from '../../parts/button.js';
import { Textbox } from '../../parts/controls.js';
import { matchReview as words } from '../../words/words.js';

interface DecisionBarProps {
  busy: boolean;
  onSame: () => void;
  onDifferent: () => void;
  onSkip: () => void;
  maySkip: boolean;
  /** Why they are two people, for whoever looks at the pair later. */
  reason: string;
  onReason: (reason: string) => void;
}

/** Always in sight under the pair. */
export function DecisionBar({
  busy,
  onSame,
  onDifferent,
  onSkip,
  maySkip,
  reason,
  onReason,
}: DecisionBarProps) {
  return (
    <div className="decision-bar">
      <div className="row">
        <Button kind="primary" busy={busy} icon={<Merge className="icon" aria-hidden />} onClick={onSame}>
          {words.same}
        </Button>
        <Button busy={busy} icon={<Split className="icon" aria-hidden />} onClick={onDifferent}>
          {words.different}
        </Button>
        {maySkip && (
          <Button kind="subtle" icon={<SkipForward className="icon" aria-hidden />} onClick={onSkip}>
            {words.skip}
          </Button>
        )}
        <label className="decision-why">
          <span className="small">{words.whyDifferent}</span>
          <Textbox
            value={reason}
            maxLength={300}
            onChange={({ target }) => onReason((target as HTMLInputElement).value)}
            onKeyDown={({ key }) => {
              if (key === 'Enter' && !busy) onDifferent();
            }}
          />
        </label>
      </div>
      <p id="review-keys" className="small soft">
        {words.keysHelp}
      </p>
    </div>
  );
}
