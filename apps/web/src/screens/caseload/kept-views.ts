import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';
import { searchOf, selectionOf, type CaseloadSearch } from './caseload-search.js';

/** A list that somebody comes back to. It holds what is asked, never who was found. */
export interface KeptView {
  readonly id: string;
  readonly name: string;
  readonly search: CaseloadSearch;
}

export const LONGEST_NAME = 40;

const asView = ({ id, name, selection }: Schemas['KeptView']): KeptView => ({
  id,
  name,
  search: searchOf(selection),
});

const keptViews = queryOptions({
  queryKey: ['keptView'],
  queryFn: async ({ signal }) =>
    (await answer(api.GET('/api/v1/kept-views', { signal }))).items.map((view) => asView(view)),
});

/** The lists of the colleague at work, the same in whichever browser. */
export const useKeptViews = () => useQuery(keptViews);

export function useKeepView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, search }: Pick<KeptView, 'name' | 'search'>) =>
      answer(
        // Sent twice it is kept once: a name is given once.
        api.POST('/api/v1/kept-views', { body: { name, selection: selectionOf(search) } }),
      ),
    onSuccess: () => client.invalidateQueries(keptViews),
  });
}

export function useDropView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: KeptView) =>
      answer(api.DELETE('/api/v1/kept-views/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries(keptViews),
  });
}
