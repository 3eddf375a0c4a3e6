import { Badge } from '../../parts/badge.js';
import { transfer as words } from '../../words/words.js';
import type { Transfer } from './transfer-queries.js';

/** What a colleague carries now, and what comes on top; the text beside the bar says all of it. */
export function ReceiverLoad({ receiver }: { receiver: Transfer['receivers'][number] }) {
  const { before, adds, ceiling, aboveCeiling } = receiver;
  const whole = Math.max(ceiling, before + adds, 1);
  const share = (of: number): string => `${(of / whole) * 100}%`;
  return (
    <div className={`transfer-load ${aboveCeiling ? 'above' : ''}`}>
      <div className="transfer-load-bar" aria-hidden="true">
        <span className="transfer-load-before" style={{ inlineSize: share(before) }} />
        <span className="transfer-load-adds" style={{ inlineSize: share(adds) }} />
        {before + adds > ceiling && (
          <span className="transfer-load-ceiling" style={{ insetInlineStart: share(ceiling) }} />
        )}
      </div>
      <p className="small row tight">
        <span className="numeric">
          {adds > 0 ? words.after(before, before + adds, ceiling) : words.carries(before, ceiling)}
        </span>
        {aboveCeiling && <Badge tone="bad">{words.above}</Badge>}
      </p>
    </div>
  );
}
