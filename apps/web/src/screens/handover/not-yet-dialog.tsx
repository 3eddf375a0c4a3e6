import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { dossierHandover as words } from '../../words/words.js';
import type { OpenedStepProps } from './handover-answer.js';

/** What a receiver has still to do before accepting, instead of a question that the api would refuse. */
export function NotYetDialog({
  handover,
  open,
  onClose,
}: Pick<OpenedStepProps, 'handover' | 'open' | 'onClose'>) {
  const { parts, ticked, askedBack } = handover;
  const unread = parts.filter((part) => !ticked.includes(part));
  return (
    <Dialog title={words.notYet} open={open} onClose={onClose}>
      <div className="stack">
        {askedBack && <p>{words.waitsForAnswer}</p>}
        {unread.length > 0 && (
          <div>
            <p>{words.notYetRead}</p>
            <ul className="bullets">
              {unread.map((part) => (
                <li key={part}>{words.parts[part]}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="row">
          <Button kind="primary" data-first-focus onClick={onClose}>
            {words.readOn}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
