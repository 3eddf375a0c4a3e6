import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';

export type Import = Schemas['Import'];
export type ImportRow = Schemas['ImportRow'];
export type RowProblem = Schemas['ImportRowProblem'];
export type Source = ImportRow['source'];
export type Outcome = ImportRow['outcome'];

export const sources = ['annex', 'mtb', 'podium24'] as const satisfies readonly Source[];
/** What needs attention first. */
export const outcomes = [
  'rejected',
  'duplicateRow',
  'created',
  'merged',
  'updated',
  'unchanged',
] as const satisfies readonly Outcome[];

/** What a run tells once it has ended. */
export interface Summary {
  readonly sources: Partial<Record<Source, Partial<Record<Outcome, number>>>>;
  readonly files: Partial<Record<Source, readonly RowProblem[]>>;
  /** Pairs that may be one person. */
  readonly doubts: number;
  readonly trajectories: number;
}

export const summaryOf = ({ summary }: Import): Summary => ({
  sources: {},
  files: {},
  doubts: 0,
  trajectories: 0,
  ...summary,
});

export const isRunning = ({ state }: Import): boolean => state === 'queued' || state === 'running';

export const importsQuery = infiniteQueryOptions({
  queryKey: ['import', 'list'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/api/v1/imports', { params: { query: { limit: 20, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

const LOOK_AGAIN_MS = 1_000;

/** One run, looked at again every second for as long as it goes on. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => answer(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && isRunning(data) ? LOOK_AGAIN_MS : false),
  });

export interface RowChoice {
  readonly source?: Source;
  readonly outcome?: Outcome;
  readonly problems?: boolean;
}

export const rowsQuery = (id: string, choice: RowChoice) =>
  infiniteQueryOptions({
    queryKey: ['import', id, 'rows', choice],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/imports/{id}/rows', {
          params: { path: { id }, query: { ...choice, limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    // The report of a run that has ended does not change.
    staleTime: Infinity,
  });

/** Who can be the contact person of somebody who is brought in. */
export const contactPeopleQuery = queryOptions({
  queryKey: ['user', 'at-work'],
  queryFn: () => answer(api.GET('/api/v1/colleagues')),
  select: ({ items }) =>
    items.filter(({ roles }) => roles.includes('jobCoach') || roles.includes('teamLead')),
});
