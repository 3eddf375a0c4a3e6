import type { Caller } from '../http/test-api.js';

let last = Math.floor(Math.random() * 80_000_000) + 10_000_000;

/** Eight digits that no other employer of this process has. */
export const aKvkNumber = (): string => String((last += 1));

/** An employer with one open place of two positions, as a coach adds them. */
export async function anEmployerWithPlace(
  coach: Caller,
  place: object = {},
): Promise<{ readonly id: string; readonly placeId: string; readonly contactId: string }> {
  const { id } = (
    await coach.post('/employers', {
      name: 'Hotel Geuldal',
      kvkNumber: aKvkNumber(),
      growthSector: 'hospitality',
      municipalityCode: '0994',
    })
  ).json<{ id: string }>();
  const contact = (await coach.post(`/employers/${id}/contacts`, { name: 'Marjo Claessens' })).json<{
    id: string;
  }>();
  const made = (
    await coach.post(`/employers/${id}/places`, {
      kind: 'vacancy',
      functionTitle: 'Medewerker huishouding',
      hoursFrom: 16,
      hoursTo: 24,
      positions: 2,
      ...place,
    })
  ).json<{ id: string }>();
  return { id, placeId: made.id, contactId: contact.id };
}
