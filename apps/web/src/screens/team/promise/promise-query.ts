import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api } from '../../../api/api.js';

export type PromiseReport = Schemas['PromiseReport'];
export type PromiseFigures = Schemas['PromiseFigures'];

export const promiseQuery = (period: { from: string; until: string }, teamId: string | undefined) =>
  queryOptions({
    queryKey: ['handover', 'promise', period.from, period.until, teamId ?? 'all'],
    queryFn: () =>
      answer(api.GET('/api/v1/promise', { params: { query: { ...period, ...(teamId && { teamId }) } } })),
  });
