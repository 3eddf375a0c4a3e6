/** The municipalities that the organisation works for, by CBS code. */
export const municipalities: Record<string, string> = {
  '0935': 'Maastricht',
  '1903': 'Eijsden-Margraten',
  '0938': 'Meerssen',
  '1729': 'Gulpen-Wittem',
  '0994': 'Valkenburg aan de Geul',
  '0981': 'Vaals',
};
