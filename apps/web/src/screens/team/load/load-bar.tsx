import { team } from '../../../words/words.js';
import type { CoachLoad } from './load-query.js';

/** The load as a bar, of which the text beside it says all. */
export function LoadBar({ coach }: { coach: CoachLoad }) {
  const { load: words } = team;
  const { points, reserved, offers, ceiling } = coach;
  const taken = points + reserved;
  const share = (of: number): string => `${Math.min(100, (of / Math.max(ceiling, taken)) * 100)}%`;
  const left = ceiling - taken;
  return (
    <div className={`load ${left < 0 ? 'above' : left === 0 ? 'full' : ''}`}>
      <div className="load-bar" aria-hidden="true">
        <span className="load-carried" style={{ inlineSize: share(points) }} />
        <span className="load-offered" style={{ inlineSize: share(reserved) }} />
        {left < 0 && <span className="load-ceiling" style={{ insetInlineStart: share(ceiling) }} />}
      </div>
      <p className="small">
        <span className="load-figure">{words.of(taken, ceiling)}</span>
        <span className="soft">
          {offers > 0 && `, ${words.offered(offers, reserved)}`}
          {' · '}
          {left > 0 ? words.room(left) : left === 0 ? words.full : words.above(-left)}
        </span>
      </p>
    </div>
  );
}
