/** The words of the field, by their names in the code. */
export const people = {
  roles: {
    jobCoach: 'jobcoach',
    teamLead: 'teamleider',
    consultant: 'consulent',
    manager: 'manager',
    dataSteward: 'gegevensbeheerder',
    privacyOfficer: 'privacy officer',
    admin: 'beheerder',
  } as Record<string, string>,
  stages: {
    aanmelding: 'Aanmelding',
    diagnose: 'Diagnose',
    ontwikkeling: 'Ontwikkeling',
    scholing: 'Scholing',
    plaatsing: 'Plaatsing',
    nazorg: 'Nazorg',
    uitstroom: 'Uitstroom',
  } as Record<string, string>,
  contactPerson: 'Aanspreekpunt',
};
