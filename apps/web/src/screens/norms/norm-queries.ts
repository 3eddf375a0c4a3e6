import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';

export type Norm = Schemas['Norm'];
export type NormPeriod = Schemas['NormPeriod'];

export const normsQuery = queryOptions({
  queryKey: ['norm'],
  queryFn: async () => (await answer(api.GET('/api/v1/norms'))).items,
});
