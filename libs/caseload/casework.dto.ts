/** What the documents of contact notes, tasks and appointments share. */
const example = '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10';
export const anId = { type: String, format: 'uuid', example } as const;
export const anInstant = { type: String, format: 'date-time', example: '2026-12-01T09:30:00.000Z' } as const;
export const aDay = { type: String, format: 'date', example: '2026-12-08' } as const;
export const aVersion = {
  type: 'integer',
  minimum: 1,
  description: 'Stuur mee als If-Match bij een wijziging',
  example: 1,
} as const;
