import { Mail, MapPin, Phone } from 'lucide-react';
import { spacedPhone } from '../../parts/phone.js';
import { dossier, dossierHandover as words, municipalities, people } from '../../words/words.js';
import type { Handover } from './handover-query.js';

/** Whom it is about, and how to reach them for the driegesprek: what a receiver knows before acceptance. */
export function OfferedPerson({ handover: { person, participant } }: { handover: Handover }) {
  if (!person) return null;
  const { age, municipalityCode, stage, phone, email, preferredContact } = person;
  return (
    <section className="handover-person" aria-label={words.person}>
      <p className="handover-person-facts">
        {age !== null && <span>{words.age(age)}</span>}
        <span>{people.stages[stage]}</span>
        {municipalityCode && (
          <span>
            <MapPin className="icon" aria-hidden />
            {municipalities[municipalityCode]}
          </span>
        )}
        {phone && (
          <a href={`tel:${phone}`}>
            <Phone className="icon" aria-hidden />
            <span className="visually-hidden">{dossier.call} </span>
            {spacedPhone(phone)}
          </a>
        )}
        {email && (
          <a href={`mailto:${email}`}>
            <Mail className="icon" aria-hidden />
            <span className="visually-hidden">{dossier.mail} </span>
            {email}
          </a>
        )}
        {preferredContact && <span className="soft">{words.preferred[preferredContact]}</span>}
      </p>
      {!participant.opensRecord && <p className="soft">{words.opensOnAcceptance}</p>}
    </section>
  );
}
