/** Who writes to the invented participants; nobody answers at this number. */
export const demoOrganisation = {
  ORGANISATION_NAME: 'Werk in Zicht',
  ORGANISATION_ADDRESS: 'Postbus 1, 6200 AA Maastricht',
  ORGANISATION_PHONE: '043 000 00 00',
} as const;
