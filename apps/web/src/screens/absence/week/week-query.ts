import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api } from '../../../api/api.js';

export type Week = Pick<Schemas['WorkingWeek'], 'workingDays' | 'reachableFrom' | 'reachableUntil'>;

export const weekQuery = (id: string) =>
  queryOptions({
    queryKey: ['user', id, 'week'],
    queryFn: () => answer(api.GET('/api/v1/colleagues/{id}/working-week', { params: { path: { id } } })),
  });
