import { formatMoment } from '../../parts/dates.js';
import { referrals } from '../../words/words.js';
import type { Referral } from '../referrals/referral-queries.js';

/** Each step with who took it and why, oldest first. */
export function ReferralHistory({ history }: Pick<Referral, 'history'>) {
  const words = referrals.page;
  return (
    <section className="panel stack" aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">{words.history}</h2>
      <ol className="referral-history">
        {history.map(({ state, at, byName, reason }, index) => {
          const again = state === 'submitted' && history.findIndex((step) => step.state === state) < index;
          return (
            <li key={at}>
              <strong>{again ? words.again : words.steps[state]}</strong>
              <p className="small soft">
                {byName} · {formatMoment(at)}
              </p>
              {reason && <p className="small referral-quote">{reason}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
