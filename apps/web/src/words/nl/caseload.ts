export const caseload = {
  title: 'Caseload',
  name: 'Naam',
  stage: 'Fase',
  since: 'In deze fase',
  next: 'Eerstvolgende termijn',
  contactPerson: 'Aanspreekpunt',
  empty: 'Er is nog niemand in uw caseload',
  emptyHelp: 'Zodra een aanmelding wordt geaccepteerd of een overdracht bij u komt, ziet u die hier.',
};
