import { Link } from '@tanstack/react-router';
import { ArrowLeftRight, CircleCheck, Mail, MapPin, Pause, Phone } from 'lucide-react';
import { Badge } from '../../../parts/badge.js';
import { formatDate } from '../../../parts/dates.js';
import { LinkButton } from '../../../parts/link-button.js';
import { dossier as words, municipalities } from '../../../words/words.js';
import { useDossier } from '../dossier-context.js';
import { spacedPhone } from '../../../parts/phone.js';
import { ageOn } from '../person-words.js';

/** What colours everything else in the dossier: it rests, it ended, it is on its way to a colleague. */
export function HeadBadges() {
  const { trajectory } = useDossier();
  if (!trajectory) return <Badge>{words.badges.none}</Badge>;
  const { state, openHandover, suspensions } = trajectory;
  const until = suspensions.find(({ to }) => to === null)?.expectedEndOn;
  return (
    <>
      {state === 'suspended' && (
        <Badge tone="warn" icon={<Pause className="icon" aria-hidden />}>
          {words.badges.suspended(formatDate(until))}
        </Badge>
      )}
      {state === 'ended' && (
        <Badge icon={<CircleCheck className="icon" aria-hidden />}>
          {words.badges.ended(formatDate(trajectory.endedAt))}
        </Badge>
      )}
      {openHandover && (
        <Link to="/overdrachten/$handoverId" params={{ handoverId: openHandover.id }} className="head-link">
          <Badge tone="info" icon={<ArrowLeftRight className="icon" aria-hidden />}>
            {words.badges.handover(openHandover.to.name)}
          </Badge>
        </Link>
      )}
    </>
  );
}

/** Who this is, and how to reach them with one press. */
export function HeadFacts() {
  const { person } = useDossier().dossier;
  return (
    <span className="dossier-facts">
      {person.birthDate && <span>{words.age(ageOn(person.birthDate), formatDate(person.birthDate))}</span>}
      {(person.municipalityCode || person.town) && (
        <span>
          <MapPin className="icon" aria-hidden />
          {municipalities[person.municipalityCode ?? ''] ?? person.town}
        </span>
      )}
      {person.phone && (
        <a href={`tel:${person.phone}`}>
          <Phone className="icon" aria-hidden />
          <span className="visually-hidden">{words.call} </span>
          {spacedPhone(person.phone)}
        </a>
      )}
      {person.email && (
        <a href={`mailto:${person.email}`}>
          <Mail className="icon" aria-hidden />
          <span className="visually-hidden">{words.mail} </span>
          {person.email}
        </a>
      )}
    </span>
  );
}

export function HeadActions() {
  const { trajectory } = useDossier();
  if (!trajectory?.can.includes('offerHandover')) return null;
  return (
    <LinkButton
      to="/trajecten/$trajectoryId/overdragen"
      params={{ trajectoryId: trajectory.id }}
      icon={<ArrowLeftRight className="icon" aria-hidden />}
    >
      {words.handOver}
    </LinkButton>
  );
}
