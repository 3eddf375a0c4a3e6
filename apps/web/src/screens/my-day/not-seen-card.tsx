import { UserRoundX } from 'lucide-react';
import { StageBadge } from '../../parts/badge.js';
import { formatFromNow } from '../../parts/dates.js';
import { myDay as words } from '../../words/words.js';
import { DayCard } from './day-card.js';
import { DayLine } from './day-line.js';
import type { MyDay } from './my-day-query.js';

/** Who slips out of sight: nobody spoke to them for as long as the norm allows. */
export function NotSeenCard({ notSeen: { weeks, total, items } }: Pick<MyDay, 'notSeen'>) {
  return (
    <DayCard
      title={words.notSeen(weeks)}
      icon={<UserRoundX className="icon" aria-hidden />}
      tone="warn"
      total={total}
      lines={items.map(({ trajectoryId, participant, lastContactAt, contactPerson, stage }) => (
        <DayLine
          key={trajectoryId}
          participant={participant}
          detail={lastContactAt ? words.lastSpoken(formatFromNow(lastContactAt)) : words.neverSpoken}
          owner={contactPerson}
        >
          <StageBadge stage={stage} />
        </DayLine>
      ))}
    />
  );
}
