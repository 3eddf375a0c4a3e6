/** What the documents of the development share. */
export const anId = {
  type: String,
  format: 'uuid',
  example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10',
} as const;
export const aDay = { type: String, format: 'date', example: '2026-11-03' } as const;
export const aVersion = {
  type: 'integer',
  minimum: 1,
  description: 'Stuur mee als If-Match bij een wijziging',
  example: 1,
} as const;
export const noText = { type: String, nullable: true, example: null } as const;
export const steps = (names: readonly string[], example: readonly string[]) =>
  ({ enum: [...names], isArray: true, description: 'Wat u er nu mee kunt', example: [...example] }) as const;

export const anInstant = {
  type: String,
  format: 'date-time',
  example: '2026-11-03T09:30:00.000000Z',
} as const;
export const noDay = { ...aDay, nullable: true, example: null } as const;
