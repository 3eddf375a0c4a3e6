import { lazy, Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { UserRoundCheck } from 'lucide-react';
import { Avatar } from '../../../parts/avatar.js';
import { Badge } from '../../../parts/badge.js';
import { formatDate, today } from '../../../parts/dates.js';
import { useSession } from '../../../session/session.js';
import { dossier as words } from '../../../words/words.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { substitutionsQuery } from '../dossier-query.js';
import { fullName } from '../person-words.js';
import { InvolvedMenu } from './involved-menu.js';
import { useStuck } from './use-stuck.js';

const ContactRequest = lazy(() => import('../contact-request/contact-request.js'));

/** Who the participant can turn to; stays in sight however far one scrolls, then with the participant's name before it. */
export function ContactStrip() {
  const { dossier } = useDossier();
  const { contactPerson, contactPersons, state } = useTrajectory();
  const { userId } = useSession();
  const { data: substitutions = [] } = useQuery(substitutionsQuery);
  const [strip, stuck] = useStuck();
  const { from: since, to: until } = contactPersons.at(-1) ?? {};
  const day = today();
  const substitution =
    state === 'ended'
      ? undefined
      : substitutions.find(
          ({ absent, from, until }) => absent.id === contactPerson.id && from <= day && day <= until,
        );
  return (
    <>
      <span ref={strip} className="strip-mark" aria-hidden="true" />
      <aside className={`strip ${stuck ? 'stuck' : ''}`} aria-label={words.contactPerson}>
        {stuck && (
          <a className="strip-name" href="#inhoud">
            {fullName(dossier.person)}
          </a>
        )}
        <Avatar name={contactPerson.name} />
        <div className="strip-person">
          <span className="small soft">
            {state === 'ended' ? words.lastContactPerson : words.contactPerson}
            {since && (
              <span className="strip-since">
                {' '}
                {until ? words.period(formatDate(since), formatDate(until)) : words.since(formatDate(since))}
              </span>
            )}
          </span>
          <span>
            <strong>{contactPerson.name}</strong>
            {contactPerson.id === userId && <span className="soft"> {words.you}</span>}
          </span>
        </div>
        {substitution && (
          <Badge tone="info" icon={<UserRoundCheck className="icon" aria-hidden />}>
            {substitution.substitute.id === userId
              ? words.youSubstitute(formatDate(substitution.until))
              : words.substitute(substitution.substitute.name, formatDate(substitution.until))}
          </Badge>
        )}
        <InvolvedMenu />
        {state !== 'ended' && (
          <Suspense fallback={null}>
            <ContactRequest />
          </Suspense>
        )}
      </aside>
    </>
  );
}
