import { Link } from '@tanstack/react-router';
import { Clock, MapPin, Users } from 'lucide-react';
import { Badge } from '../../parts/badge.js';
import { municipalities, places as words } from '../../words/words.js';
import type { Place } from './employer-queries.js';
import { PlacedHere } from './placed-here.js';
import { PlaceSteps } from './place-steps.js';
import { WhoFits } from './who-fits.js';
import { PlaceTraits } from './place-traits.js';

const hours = new Intl.NumberFormat('nl-NL');
const tones = { open: 'good', filled: 'info', withdrawn: 'plain' } as const;

/** One place or vacancy: the work, the hours, how much room there is, and what it asks. */
export function PlaceCard({
  place,
  level,
  withEmployer,
  alone,
}: {
  place: Place;
  level: 2 | 3;
  /** Among those of others: also whose it is. */
  withEmployer?: boolean;
  /** On the page of the place, whose title its name is. */
  alone?: boolean;
}) {
  const Title = `h${level}` as const;
  const { employer, functionTitle, kind, state, description, closeReason } = place;
  const where = [place.municipalityCode && municipalities[place.municipalityCode], place.postcodeArea];
  return (
    <article className={`panel place ${state}`} aria-label={functionTitle}>
      <div className="place-head">
        <div>
          {!alone && <Title>{functionTitle}</Title>}
          {(withEmployer || alone) && (
            <Link to="/werkgevers/$employerId" params={{ employerId: employer.id }}>
              {employer.name}
            </Link>
          )}
        </div>
        <div className="row place-badges">
          <Badge>{words.kinds[kind]}</Badge>
          <Badge tone={tones[state]}>{words.states[state]}</Badge>
        </div>
      </div>
      <p className="place-facts">
        <span>
          <Clock className="icon" aria-hidden />
          {words.hours(hours.format(place.hoursFrom), hours.format(place.hoursTo))}
        </span>
        <span>
          <Users className="icon" aria-hidden />
          {state !== 'open' && place.taken === 0
            ? words.count(place.positions)
            : words.taken(place.taken, place.positions)}
        </span>
        {where.some(Boolean) && (
          <span>
            <MapPin className="icon" aria-hidden />
            {where.filter(Boolean).join(', ')}
          </span>
        )}
      </p>
      {description && <p className="place-description">{description}</p>}
      <PlaceTraits place={place} />
      {closeReason && <p className="small soft">{words.reason(closeReason)}</p>}
      {alone && <PlacedHere place={place} />}
      {!alone && <WhoFits place={place} />}
      {!withEmployer && <PlaceSteps place={place} />}
    </article>
  );
}
