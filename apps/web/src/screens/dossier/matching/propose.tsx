import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../../api/api.js';
import { Button } from '../../../parts/button.js';
import { Confirm } from '../../../parts/confirm.js';
import { spokenName } from '../../../parts/names.js';
import { useToast } from '../../../parts/toast.js';
import { matching as words } from '../../../words/words.js';
import { useKeyOf } from '../casework/key-of.js';
import { participantKey } from '../dossier-query.js';
import { InTheWay } from './match-criteria.js';
import type { MatchCriterion } from './matching-query.js';

interface ProposeProps {
  readonly participant: { readonly id: string; readonly name: string };
  readonly trajectoryId: string;
  readonly place: {
    readonly id: string;
    readonly functionTitle: string;
    readonly employer: { readonly name: string };
  };
  readonly criteria: readonly MatchCriterion[];
  /** Which of the list, for who hears the button alone. */
  readonly of: string;
}

/** Somebody decides: the two are proposed to each other, with what is in the way once more in sight. */
export function Propose({ participant, trajectoryId, place, criteria, of }: ProposeProps) {
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const say = useToast();
  const key = useKeyOf();
  const propose = useMutation({
    mutationFn: () => {
      const body = { placeId: place.id };
      const header = { 'Idempotency-Key': key.of(body) };
      return answer(
        api.POST('/api/v1/trajectories/{id}/placements', {
          params: { path: { id: trajectoryId }, header },
          body,
        }),
      );
    },
    onSuccess: () => {
      key.done();
      setOpen(false);
      say(words.proposed(place.functionTitle));
    },
    onSettled: () =>
      Promise.all(
        [participantKey(participant.id), ['place']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
  const conflicts = criteria.filter(({ hard, outcome }) => hard && outcome === 'doesNotFit');
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {words.propose}
        <span className="visually-hidden">{words.explainOf(of)}</span>
      </Button>
      <Confirm
        title={words.proposeTitle(place.functionTitle)}
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={() => propose.mutate()}
        action={words.propose}
        busy={propose.isPending}
        problem={propose.error}
      >
        <p>{words.proposeText(spokenName(participant.name), place.functionTitle, place.employer.name)}</p>
        {conflicts.length > 0 && (
          <div className="stack tight">
            <p>{words.conflictsRemain(conflicts.length)}</p>
            <InTheWay criteria={conflicts} />
          </div>
        )}
      </Confirm>
    </>
  );
}
