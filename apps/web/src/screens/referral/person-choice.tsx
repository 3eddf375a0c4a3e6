import { Badge } from '../../parts/badge.js';
import { formatDate } from '../../parts/dates.js';
import { RadioField } from '../../parts/fields.js';
import { referrals } from '../../words/words.js';
import { NEW_PERSON } from './acceptance-values.js';
import type { PossibleDuplicate } from './acceptance-queries.js';

/** The same person as somebody who is known, or somebody else; what the municipality said of each stands with it. */
export function PersonChoice({ duplicates }: { duplicates: readonly PossibleDuplicate[] }) {
  const words = referrals.accept;
  if (duplicates.length === 0) return <p>{words.nobodyLike}</p>;
  const known = duplicates.map((one) => ({
    value: one.participantId,
    label: words.samePerson(one.name),
    hint: [
      one.birthYear && `${words.bornIn(one.birthYear)}.`,
      `${words.alike} ${one.reasons.join(' ')}`,
      one.contactPersonName ? words.runsAlready(one.contactPersonName) : words.noTrajectory,
      one.advice && words.advisedBy(one.advice.byName, formatDate(one.advice.at)),
    ]
      .filter(Boolean)
      .join(' '),
    aside: one.advice && (
      <Badge tone="info">{one.advice.samePerson ? words.advice.same : words.advice.other}</Badge>
    ),
  }));
  return (
    <RadioField
      name="person"
      label={words.person}
      required
      requiredMessage={words.personMissing}
      options={[...known, { value: NEW_PERSON, label: words.newPerson, hint: words.newPersonHint }]}
    />
  );
}
