import { Users } from 'lucide-react';
import { LinkButton } from '../../parts/link-button.js';
import { useMay } from '../../session/session.js';
import { matching, places } from '../../words/words.js';
import type { Place } from './employer-queries.js';

/** Leads to who could work at an open place, for who places people. */
export function WhoFits({ place: { id, functionTitle, state } }: { place: Place }) {
  const may = useMay('wish.view');
  if (!may || state !== 'open') return null;
  return (
    <div>
      <LinkButton
        to="/plaatsen/$placeId"
        params={{ placeId: id }}
        icon={<Users className="icon" aria-hidden />}
      >
        {matching.people}
        <span className="visually-hidden">{places.of(functionTitle)}</span>
      </LinkButton>
    </div>
  );
}
