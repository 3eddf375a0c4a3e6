/** What the documents of employers, places and placements share. */
export const example = '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10';
export const anId = { type: String, format: 'uuid', example } as const;
export const aDay = { type: String, format: 'date', example: '2026-12-01' } as const;
export const aVersion = {
  type: 'integer',
  minimum: 1,
  description: 'Stuur mee als If-Match bij een wijziging',
  example: 1,
} as const;
export const aCursor = {
  type: String,
  nullable: true,
  description: 'Geef mee als `cursor` voor de volgende bladzijde; leeg: er is niets meer',
  example: 'WyIwMTkwYTVjMi03YjFlLTdjM2EtOWQ1MS0yZjZmMGMxYjdhMTAiXQ',
} as const;

/** Answers that PostgreSQL wrote are passed on as they are. */
export const JSON_TEXT = 'application/json; charset=utf-8';
