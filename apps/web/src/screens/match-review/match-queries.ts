import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';

export type Candidate = Schemas['MatchCandidate'];
export type CandidateDetail = Schemas['MatchCandidateDetail'];
export type Side = Schemas['MatchSide'];
export type Merger = Schemas['RecentMerger'];

/** What is known of a person, by field. */
export type Values = Readonly<Record<string, string>>;
export interface Origin {
  readonly source: string;
  readonly recordedOn: string | null;
}

export const candidatesQuery = infiniteQueryOptions({
  queryKey: ['matchCandidate', 'list'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/api/v1/match-candidates', { params: { query: { limit: 50, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

export const candidateQuery = (id: string) =>
  queryOptions({
    queryKey: ['matchCandidate', id],
    queryFn: () => answer(api.GET('/api/v1/match-candidates/{id}', { params: { path: { id } } })),
  });

export const mergersQuery = infiniteQueryOptions({
  queryKey: ['matchCandidate', 'mergers'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/api/v1/participant-merges', { params: { query: { limit: 20, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

/** Where it comes from, as people know it: a client number of an old register, of a referral no number at all. */
export const broughtBy = (
  { source, sourceId }: Pick<Side, 'source' | 'sourceId'>,
  sources: Readonly<Record<string, string>>,
): string => [sources[source] ?? source, ...(source === 'referral' ? [] : [sourceId])].join(' ');
