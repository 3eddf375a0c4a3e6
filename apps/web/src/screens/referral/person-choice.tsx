import { RadioField } from '../../parts/fields.js';
import { useWords } from '../../words/words.js';
import { NEW_PERSON } from './acceptance-values.js';
import type { PossibleDuplicate } from './acceptance-queries.js';

/** The same person as somebody who is known, or somebody else. */
export function PersonChoice({ duplicates }: { duplicates: readonly PossibleDuplicate[] }) {
  const words = useWords().referrals.accept;
  if (duplicates.length === 0) return <p>{words.nobodyLike}</p>;
  const known = duplicates.map((one) => ({
    value: one.participantId,
    label: words.samePerson(one.name),
    hint: [
      one.birthYear && `${words.bornIn(one.birthYear)}.`,
      `${words.alike} ${one.reasons.join(' ')}`,
      one.contactPersonName ? words.runsAlready(one.contactPersonName) : words.noTrajectory,
    ]
      .filter(Boolean)
      .join(' '),
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
