import { answers as words } from '../words/words.js';
import { Badge } from './badge.js';
import { daysUntil, formatDay, formatFromNow } from './dates.js';

/** The day on which something is due: too late, today, near, or how far off; the date itself when one points at it. */
export function DueBadge({ on, soon = false }: { on: string; soon?: boolean }) {
  const days = daysUntil(on);
  const tone = days < 0 ? 'bad' : days === 0 ? 'warn' : soon ? 'info' : 'plain';
  return (
    <span title={formatDay(on)}>
      <Badge tone={tone}>{days < 0 ? words.tooLate(-days) : formatFromNow(on)}</Badge>
    </span>
  );
}
