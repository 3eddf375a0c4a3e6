import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, ifMatch } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { useSayProblem, useToast } from '../../parts/toast.js';
import { workPlaces as words } from '../../words/words.js';
import { refreshPlaces } from './refresh-places.js';
import { WorkPlaceDialog } from './work-place-dialog.js';
import type { WorkPlace } from './work-place-queries.js';

/** Changing a place, and closing it: that is done at once, as it can be taken back. */
export function PlaceSteps({ place }: { place: WorkPlace }) {
  const [changing, setChanging] = useState(false);
  const [busy, setBusy] = useState(false);
  const client = useQueryClient();
  const say = useToast();
  const sayProblem = useSayProblem();
  const set = async ({ id, version }: WorkPlace, active: boolean): Promise<WorkPlace> => {
    try {
      return await answer(
        api.PATCH('/api/v1/work-places/{id}', {
          params: { path: { id }, header: ifMatch(version) },
          body: { active },
        }),
      );
    } finally {
      await refreshPlaces(client);
    }
  };
  const turn = async (): Promise<void> => {
    setBusy(true);
    try {
      const turned = await set(place, !place.active);
      say(turned.active ? words.openedNow : words.closedNow, () => set(turned, place.active));
    } catch (problem) {
      sayProblem(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button onClick={() => setChanging(true)}>{words.change}</Button>
      <Button kind="subtle" busy={busy} onClick={() => void turn()}>
        {place.active ? words.close : words.open}
      </Button>
      <WorkPlaceDialog place={place} open={changing} onClose={() => setChanging(false)} />
    </>
  );
}
