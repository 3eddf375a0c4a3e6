import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/api.js';
import type { Schemas } from '../../../../../libs/api-client/client.js';

export type PossibleDuplicate = Schemas['PossibleDuplicate'];
export type ContactPersonCandidate = Schemas['ContactPersonCandidate'];

/** Who may be the same person. Each look is logged, so it is not asked again for nothing. */
export const possibleDuplicatesQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['possibleDuplicates', id, version],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/referrals/{id}/possible-duplicates', { params: { path: { id } } })))
        .items,
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  });

/** Who could become the contact person, the best choice first. */
export const contactPersonsQuery = (id: string) =>
  queryOptions({
    queryKey: ['referral', id, 'contactPersons'],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/referrals/{id}/contact-person-candidates', { params: { path: { id } } }),
        )
      ).items,
  });
