import { CloudCheck, CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { shell as words } from '../words/words.js';
import { useLiveUpdates } from './live-updates.js';

/** A moment without a connection is nothing to tell anybody. */
const PATIENCE_MS = 3_000;
const BACK_SHOWN_MS = 5_000;

/** Says that others' changes do not come in, and when they do again. As long as all is well it says nothing. */
export function LiveSign() {
  const connected = useLiveUpdates();
  const [shown, setShown] = useState<'nothing' | 'gone' | 'back'>('nothing');
  useEffect(() => {
    if (connected) setShown((now) => (now === 'gone' ? 'back' : now));
    const later = setTimeout(
      () => setShown(connected ? 'nothing' : 'gone'),
      connected ? BACK_SHOWN_MS : PATIENCE_MS,
    );
    return () => clearTimeout(later);
  }, [connected]);
  return (
    <div className="live-sign" role="status">
      {shown === 'gone' && (
        <span className="live-sign-text">
          <CloudOff className="icon" aria-hidden />
          {words.liveGone}
        </span>
      )}
      {shown === 'back' && (
        <span className="live-sign-text">
          <CloudCheck className="icon" aria-hidden />
          {words.liveBack}
        </span>
      )}
    </div>
  );
}
