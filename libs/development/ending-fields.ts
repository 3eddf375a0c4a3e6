/** How what holds between two days may end, as a field of a request. */
export const lastDay = {
  optional: true,
  nullable: true,
  description: 'laatste dag; leeg zolang die niet bekend is',
  example: '2027-06-30',
} as const;
export const ending = {
  max: 300,
  optional: true,
  nullable: true,
  withoutBsn: true,
  description: 'waarom het eindigde',
  example: 'Niet meer nodig',
} as const;
