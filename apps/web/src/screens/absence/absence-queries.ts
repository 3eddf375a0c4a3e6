import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';

export type Absence = Schemas['Absence'];
export type Leaving = Schemas['LeavingColleague'];
export type Substitution = Schemas['Substitution'];
export type CoverNeed = Schemas['CoverNeed'];

const of = (teamId: string | undefined) => ({ params: { query: teamId ? { teamId } : {} } });

export const absencesQuery = (teamId?: string) =>
  queryOptions({
    queryKey: ['cover', 'absences', teamId ?? 'all'],
    queryFn: () => answer(api.GET('/api/v1/absences', of(teamId))),
  });

export const substitutionsOfTeamQuery = (teamId?: string) =>
  queryOptions({
    queryKey: ['cover', 'substitutions', teamId ?? 'all'],
    queryFn: async () => (await answer(api.GET('/api/v1/substitutions', of(teamId)))).items,
  });

export const coverQuery = (teamId?: string) =>
  queryOptions({
    queryKey: ['cover', 'needs', teamId ?? 'all'],
    queryFn: async () => (await answer(api.GET('/api/v1/cover-needs', of(teamId)))).items,
  });

export const substituteCandidatesQuery = (id: string, from: string, until: string) =>
  queryOptions({
    queryKey: ['cover', 'candidates', id, from, until],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/colleagues/{id}/substitute-candidates', {
            params: { path: { id }, query: { from, until } },
          }),
        )
      ).items,
    enabled: from !== '' && until !== '' && from <= until,
  });
