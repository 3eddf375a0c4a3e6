import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { DueBadge } from '../../parts/due-badge.js';
import { actionPlan, myDay } from '../../words/words.js';
import { DayCard } from './day-card.js';
import { DayLine } from './day-line.js';
import type { DayAgreement, MyDay } from './my-day-query.js';
import { useDaySteps } from './use-day-steps.js';

/** What a plan says that somebody would have done by now, or does within a week. */
export function AgreementsCard({ agreements: { total, items } }: Pick<MyDay, 'agreements'>) {
  const words = myDay;
  return (
    <DayCard
      title={words.agreements}
      icon={<Handshake className="icon" aria-hidden />}
      total={total}
      lines={items.map((agreement) => (
        <Agreement key={agreement.id} agreement={agreement} />
      ))}
    />
  );
}

function Agreement({ agreement }: { agreement: DayAgreement }) {
  const words = actionPlan;
  const { meetAgreement } = useDaySteps();
  const [ticked, setTicked] = useState(false);
  const { who, what, dueOn, participant, owner, can } = agreement;
  return (
    <DayLine
      lead={
        <label className="day-tick">
          <span className="visually-hidden">{words.done(what)}</span>
          <input
            type="checkbox"
            checked={ticked}
            disabled={!can.includes('meet')}
            onChange={() => {
              setTicked(true);
              void meetAgreement(agreement).finally(() => setTicked(false));
            }}
          />
        </label>
      }
      title={what}
      participant={participant}
      detail={words.parties[who]}
      owner={owner}
    >
      <DueBadge on={dueOn} />
    </DayLine>
  );
}
