import { useQuery } from '@tanstack/react-query';
import { Notice, Problem } from '../../parts/states.js';
import { referralForm } from '../../words/words.js';
import { possibleDuplicatesQuery } from '../referral/acceptance-queries.js';
import type { Referral } from '../referrals/referral-queries.js';
import { DuplicateAnswer } from './duplicate-answer.js';

/** Who in the register may be the same person, and in what they agree. */
export function PossibleDuplicates({ referral }: { referral: Referral }) {
  const { id, version, can } = referral;
  const words = referralForm.duplicates;
  const { data, error, isPending } = useQuery(possibleDuplicatesQuery(id, version));
  if (isPending)
    return (
      <p className="soft" role="status">
        {words.looking}
      </p>
    );
  if (error) return <Problem problem={error} />;
  if (data.length === 0) return <p className="soft">{words.none}</p>;
  return (
    <Notice kind="warn" title={words.title}>
      <p>{words.lead}</p>
      <ul className="duplicates">
        {data.map((one) => (
          <li key={one.participantId}>
            <strong>{one.name}</strong>
            {one.birthYear && `, ${words.bornIn(one.birthYear)}`}
            <p>
              {words.alike} {one.reasons.join(' ')}
            </p>
            <p className="small">{one.inTrajectory ? words.running : words.notRunning}</p>
            {can.includes('edit') && <DuplicateAnswer referral={referral} candidate={one} />}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
