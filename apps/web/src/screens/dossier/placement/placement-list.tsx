import { placement as words } from '../../../words/words.js';
import { Empty } from '../../../parts/states.js';
import { Earlier } from '../development/earlier.js';
import { FormButton } from '../development/form-button.js';
import { PlacementCard } from './placement-card.js';
import type { Placement, Placements } from './placement-query.js';
import { ProposeForm } from './propose-form.js';

const isNow = ({ state }: Placement): boolean => state === 'proposed' || state === 'started';

/** What runs and what is proposed, each on a card of its own; what led to nothing or has ended is folded away. */
export function PlacementList({ placements: { items, can } }: { placements: Placements }) {
  const now = items.filter(isNow);
  const past = items.filter((placement) => !isNow(placement));
  const mayPropose = can.includes('propose');
  const propose = (kind: 'primary' | 'secondary') => (
    <FormButton label={words.proposeTitle} kind={kind} wide>
      {(close) => <ProposeForm onClose={close} />}
    </FormButton>
  );
  return (
    <section className="stack" aria-labelledby="placements-title">
      <header className="panel-head">
        <h2 id="placements-title">{words.title}</h2>
        {mayPropose && now.length > 0 && propose('secondary')}
      </header>
      {now.length === 0 && (
        <div className="panel">
          <Empty
            title={past.length > 0 ? words.noneNow : words.none}
            action={mayPropose && propose('primary')}
          >
            {mayPropose ? words.noneHelp : words.noneHelpReading}
          </Empty>
        </div>
      )}
      {now.length > 0 && (
        <ul className="stack">
          {now.map((placement) => (
            <li key={placement.id}>
              <PlacementCard placement={placement} />
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <Earlier count={past.length} what={words.title}>
          {past.map((placement) => (
            <li key={placement.id}>
              <PlacementCard placement={placement} />
            </li>
          ))}
        </Earlier>
      )}
    </section>
  );
}
