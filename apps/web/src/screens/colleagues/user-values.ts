import type { Municipality, Role, User } from './user-queries.js';

/** A user as the form holds it: nothing is null, former names stand under each other. */
export interface UserValues {
  displayName: string;
  email: string;
  roles: Role[];
  teamId: string;
  municipalityCodes: Municipality[];
  formerNames: string;
}

export const noUser: UserValues = {
  displayName: '',
  email: '',
  roles: [],
  teamId: '',
  municipalityCodes: [],
  formerNames: '',
};

export const valuesOf = (user: User): UserValues => ({
  displayName: user.displayName,
  email: user.email ?? '',
  roles: [...user.roles],
  teamId: user.teamId ?? '',
  municipalityCodes: user.municipalityCodes as Municipality[],
  formerNames: user.formerNames.join('\n'),
});

/** What is sent: municipalities say something about a consultant only. */
export const bodyOf = (values: UserValues) => ({
  displayName: values.displayName,
  email: values.email.trim() || null,
  roles: values.roles,
  teamId: values.teamId || null,
  municipalityCodes: values.roles.includes('consultant') ? values.municipalityCodes : [],
  formerNames: values.formerNames
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean),
});
