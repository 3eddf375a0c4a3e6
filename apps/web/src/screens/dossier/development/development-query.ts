import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api } from '../../../api/api.js';
import { participantKey } from '../dossier-query.js';

export type Development = Schemas['Development'];
export type Assessment = Schemas['Assessment'];
export type AssessmentKind = Assessment['kind'];
export type UwvAdvice = Schemas['UwvAdvice'];
export type Indication = Schemas['HeldIndication'];
export type ActionPlan = Schemas['ActionPlan'];
export type Provision = Schemas['Provision'];

/** All that was recorded of somebody's development in one trajectory. */
export const developmentQuery = (participantId: string, id: string) =>
  queryOptions({
    queryKey: [...participantKey(participantId), 'development', id],
    queryFn: () => answer(api.GET('/api/v1/trajectories/{id}/development', { params: { path: { id } } })),
  });

/** The target groups as the law had them on a day. */
export const targetGroupsQuery = (on: string) =>
  queryOptions({
    queryKey: ['targetGroup', on],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/target-groups', { params: { query: { on } } }))).items,
    staleTime: Infinity,
  });
