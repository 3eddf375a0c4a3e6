import { places as words, work } from '../../words/words.js';
import type { Place } from './employer-queries.js';

/** What one does there, and what the work asks of who does it. */
export function PlaceTraits({ place: { tasks, demands, languageLevel } }: { place: Place }) {
  const asked = [
    ...demands.map((demand) => work.demands[demand]),
    ...(languageLevel ? [work.language(languageLevel)] : []),
  ];
  return (
    <dl className="traits">
      {tasks.length > 0 && (
        <>
          <dt>{words.tasks}</dt>
          <dd>
            <Chips of={tasks.map((task) => work.tasks[task])} tone="does" />
          </dd>
        </>
      )}
      <dt>{words.demands}</dt>
      <dd>
        {asked.length > 0 ? (
          <Chips of={asked} tone="asks" />
        ) : (
          <span className="small soft">{words.noDemands}</span>
        )}
      </dd>
    </dl>
  );
}

function Chips({ of, tone }: { of: readonly string[]; tone: 'does' | 'asks' }) {
  return (
    <ul className="trait-chips">
      {of.map((trait) => (
        <li key={trait} className={`trait ${tone}`}>
          {trait}
        </li>
      ))}
    </ul>
  );
}
