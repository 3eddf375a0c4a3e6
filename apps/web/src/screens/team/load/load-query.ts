import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api } from '../../../api/api.js';

export type CoachLoad = Schemas['Load'];

/** It begins with what changes it: a case that comes or goes. */
export const loadsQuery = (teamId: string | undefined) =>
  queryOptions({
    queryKey: ['caseload', 'loads', teamId ?? 'all'],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/loads', { params: { query: teamId ? { teamId } : {} } }))).items,
  });
