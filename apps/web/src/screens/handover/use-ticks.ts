import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/api.js';
import { ApiProblem } from '../../api/problem.js';
import { handoverQuery, type Handover } from './handover-query.js';

type Part = Handover['ticked'][number];

const onItsWay = (id: string) => ({ mutationKey: ['ticks', id], status: 'pending' }) as const;

/** What is sent of one handover goes one after the other: the last tick holds, and accepting comes after all of them. */
export const oneByOne = (id: string) => ({ id: `handover.${id}` });

/** What counts as read: the ticks that are on their way before those the api knows, which may be read meanwhile. */
export function useTicked({ id, ticked }: Handover): readonly Part[] {
  const sent = useMutationState({
    filters: onItsWay(id),
    select: ({ state }) => state.variables as readonly Part[],
  });
  return sent.at(-1) ?? ticked;
}

/** Ticks a part off at once, and takes it back should the api refuse. */
export function useTicks({ id, version }: Handover, onTooLate: (why: string) => void) {
  const client = useQueryClient();
  const { queryKey } = handoverQuery(id);
  const { mutate } = useMutation({
    mutationKey: onItsWay(id).mutationKey,
    scope: oneByOne(id),
    mutationFn: (parts: readonly Part[]) =>
      answer(
        api.PUT('/api/v1/handovers/{id}/ticks', {
          params: { path: { id }, header: ifMatch(version) },
          body: { parts: [...parts] },
        }),
      ),
    onSuccess: async (_done, parts) => {
      // What was asked for before this answer may not know of it.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (known) => known && { ...known, ticked: [...parts] });
    },
    onError: async (problem) => {
      await client.invalidateQueries({ queryKey });
      onTooLate(problem instanceof ApiProblem ? problem.message : String(problem));
    },
  });
  return (part: Part, read: boolean): void => {
    const sent = client.getMutationCache().findAll(onItsWay(id)).at(-1);
    const now =
      (sent?.state.variables as readonly Part[] | undefined) ?? client.getQueryData(queryKey)!.ticked;
    const others = now.filter((other) => other !== part);
    mutate(read ? [...others, part] : others);
  };
}
