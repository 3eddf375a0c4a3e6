import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/states.js';
import { places as words } from '../../words/words.js';
import type { EmployerDetail } from './employer-queries.js';
import { PlaceCard } from './place-card.js';
import { PlaceDialog } from './place-dialog.js';

/** The work there is at one employer: what is open first. */
export function EmployerPlaces({ employer }: { employer: EmployerDetail }) {
  const { places, can } = employer;
  const [adding, setAdding] = useState(false);
  return (
    <section className="stack" aria-labelledby="employer-places">
      <div className="row spread">
        <h2 id="employer-places">{words.title}</h2>
        {can.includes('addPlace') && (
          <Button kind="primary" icon={<Plus className="icon" aria-hidden />} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      {places.length === 0 && (
        <div className="panel">
          <Empty title={words.atEmployerNone}>{can.includes('addPlace') && words.atEmployerNoneHelp}</Empty>
        </div>
      )}
      {places.length > 0 && (
        <ul className="stack">
          {places.map((place) => (
            <li key={place.id}>
              <PlaceCard place={place} level={3} />
            </li>
          ))}
        </ul>
      )}
      <PlaceDialog employer={employer} open={adding} close={() => setAdding(false)} />
    </section>
  );
}
