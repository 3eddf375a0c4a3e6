import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { answer, api, ifMatch } from '../../api/api.js';
import { RadioButton } from '../../parts/controls.js';
import { Problem } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { referralForm } from '../../words/words.js';
import { possibleDuplicatesQuery, type PossibleDuplicate } from '../referral/acceptance-queries.js';
import type { Referral } from '../referrals/referral-queries.js';

interface DuplicateAnswerProps {
  referral: Pick<Referral, 'id' | 'version'>;
  candidate: PossibleDuplicate;
}

/** Whether this is who is referred, in the eyes of who refers; kept as soon as it is chosen. */
export function DuplicateAnswer({ referral: { id, version }, candidate }: DuplicateAnswerProps) {
  const words = referralForm.duplicates;
  const { displayName } = useSession();
  const client = useQueryClient();
  const group = useId();
  const { participantId } = candidate;
  // Of its own, as what a mutation tells comes a moment after the click: the choice would jump back for it.
  const [pending, setPending] = useState<boolean>();
  const give = useMutation({
    // One after the other: the last one that was chosen is the one that stays.
    scope: { id: `advice.${id}.${participantId}` },
    mutationFn: (samePerson: boolean) =>
      answer(
        api.PUT('/api/v1/referrals/{id}/possible-duplicates/{participantId}/advice', {
          params: { path: { id, participantId }, header: ifMatch(version) },
          body: { samePerson },
        }),
      ),
    // Not asked anew: each look at who is alike is logged.
    onSuccess: (_, samePerson) =>
      client.setQueryData(possibleDuplicatesQuery(id, version).queryKey, (all) =>
        all?.map((one) =>
          one.participantId === participantId
            ? { ...one, advice: { samePerson, byName: displayName, at: new Date().toISOString() } }
            : one,
        ),
      ),
    onSettled: (_kept, _error, samePerson) => setPending((now) => (now === samePerson ? undefined : now)),
  });
  const chosen = pending ?? candidate.advice?.samePerson;
  const choose = (samePerson: boolean) => {
    setPending(samePerson);
    give.mutate(samePerson);
  };
  return (
    <fieldset className="stack tight duplicate-answer">
      <legend className="utrecht-form-label">
        {words.question}
        <span className="visually-hidden"> {candidate.name}</span>
      </legend>
      <div className="choices inline">
        {[true, false].map((samePerson) => (
          <label key={String(samePerson)} className="choice">
            <RadioButton name={group} checked={chosen === samePerson} onChange={() => choose(samePerson)} />
            {samePerson ? words.same : words.other}
          </label>
        ))}
      </div>
      <p className="small soft" role="status">
        {chosen !== undefined && pending === undefined && !give.error && words.kept}
      </p>
      {give.error && <Problem problem={give.error} />}
    </fieldset>
  );
}
