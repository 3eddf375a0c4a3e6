import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api } from '../../../api/api.js';
import { participantKey } from '../dossier-query.js';

export type Wishes = Schemas['Wishes'];
export type WishSuggestion = Schemas['WishSuggestion'];
export type PlaceMatch = Schemas['PlaceMatch'];
export type ParticipantMatch = Schemas['ParticipantMatch'];
export type MatchCriterion = Schemas['MatchCriterion'];
export type LookingStage = ParticipantMatch['stage'];

/** What narrows a list; nothing is left out unless it is asked. */
export interface PlaceMatchFilters {
  readonly kind?: PlaceMatch['place']['kind'];
  readonly municipalityCode?: string;
  readonly withoutConflicts?: true;
}
export interface PeopleMatchFilters {
  readonly stage?: LookingStage;
  readonly withoutConflicts?: true;
}

/** What somebody wants and can do, in one trajectory. */
export const wishesQuery = (participantId: string, id: string) =>
  queryOptions({
    queryKey: [...participantKey(participantId), 'wishes', id],
    queryFn: () => answer(api.GET('/api/v1/trajectories/{id}/wishes', { params: { path: { id } } })),
  });

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
  placeholderData: keepPreviousData,
};

/** Open places for one participant. */
export const placeMatchesQuery = (participantId: string, id: string, filters: PlaceMatchFilters) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: [...participantKey(participantId), 'matches', id, filters],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        api.GET('/api/v1/trajectories/{id}/matches', {
          params: {
            path: { id },
            query: { ...filters, cursor, limit: 10 } as { cursor?: string; limit?: number },
          },
          signal,
        }),
      ),
  });

/** One's own participants for one place. */
export const peopleMatchesQuery = (placeId: string, { stage, withoutConflicts }: PeopleMatchFilters) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ['place', placeId, 'matches', { stage, withoutConflicts }],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        api.GET('/api/v1/places/{id}/matches', {
          params: {
            path: { id: placeId },
            query: { stage: stage ? [stage] : undefined, withoutConflicts, cursor, limit: 10 },
          },
          signal,
        }),
      ),
  });
