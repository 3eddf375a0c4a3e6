import { useMutation } from '@tanstack/react-query';
import { CircleX, Pencil, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { Problem } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { places as words } from '../../words/words.js';
import { ClosePlace } from './close-place.js';
import type { Place } from './employer-queries.js';
import { PlaceDialog } from './place-dialog.js';
import { useRefresh } from './use-refresh.js';

/** What can be done with a place. */
export function PlaceSteps({ place }: { place: Place }) {
  const [open, setOpen] = useState<'change' | 'close'>();
  const refresh = useRefresh();
  const say = useToast();
  const { id, functionTitle, can } = place;
  const reopen = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/places/{id}/closing', { params: { path: { id } } })),
    onSuccess: () => say(words.reopened(functionTitle)),
    onSettled: refresh,
  });
  const close = (): void => setOpen(undefined);
  const which = <span className="visually-hidden">{words.of(functionTitle)}</span>;
  if (can.length === 0) return null;
  return (
    <>
      {reopen.error && <Problem problem={reopen.error} />}
      <div className="row place-steps">
        {can.includes('change') && (
          <Button
            kind="subtle"
            icon={<Pencil className="icon" aria-hidden />}
            onClick={() => setOpen('change')}
          >
            {words.change}
            {which}
          </Button>
        )}
        {can.includes('reopen') && (
          <Button
            kind="subtle"
            icon={<RotateCcw className="icon" aria-hidden />}
            busy={reopen.isPending}
            onClick={() => reopen.mutate()}
          >
            {words.reopen}
            {which}
          </Button>
        )}
        {(can.includes('fill') || can.includes('withdraw')) && (
          <Button
            kind="subtle"
            icon={<CircleX className="icon" aria-hidden />}
            onClick={() => setOpen('close')}
          >
            {words.close}
            {which}
          </Button>
        )}
      </div>
      <PlaceDialog employer={place.employer} place={place} open={open === 'change'} close={close} />
      <ClosePlace place={place} open={open === 'close'} close={close} />
    </>
  );
}
