import { Badge } from '../../parts/badge.js';
import { daysUntil } from '../../parts/dates.js';
import { referrals } from '../../words/words.js';

/** How long the norm still leaves, or by how much it has passed. */
export function NormBadge({ dueOn }: { dueOn: string }) {
  const { norm } = referrals;
  const days = daysUntil(dueOn);
  if (days < 0) return <Badge tone="bad">{norm.over(-days)}</Badge>;
  if (days === 0) return <Badge tone="warn">{norm.today}</Badge>;
  return <Badge tone={days <= 2 ? 'warn' : 'plain'}>{norm.left(days)}</Badge>;
}
