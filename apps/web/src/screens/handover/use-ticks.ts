import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/api.js';
import { ApiProblem } from '../../api/problem.js';
import { handoverQuery, type Handover } from './handover-query.js';

type Part = Handover['ticked'][number];

/** Ticks a part off at once, and takes it back should the api refuse; one after the other, so that the last one holds. */
export function useTicks({ id, version }: Handover, onTooLate: (why: string) => void) {
  const client = useQueryClient();
  const { queryKey } = handoverQuery(id);
  const shown = (): Handover => client.getQueryData(queryKey)!;
  const { mutate } = useMutation({
    scope: { id: `ticks.${id}` },
    mutationFn: (parts: Part[]) =>
      answer(
        api.PUT('/api/v1/handovers/{id}/ticks', {
          params: { path: { id }, header: ifMatch(version) },
          body: { parts },
        }),
      ),
    onError: async (problem) => {
      await client.invalidateQueries({ queryKey });
      onTooLate(problem instanceof ApiProblem ? problem.message : String(problem));
    },
  });
  return (part: Part, read: boolean): void => {
    const ticked = shown().ticked.filter((other) => other !== part);
    const parts = read ? [...ticked, part] : ticked;
    client.setQueryData(queryKey, { ...shown(), ticked: parts });
    mutate(parts);
  };
}
