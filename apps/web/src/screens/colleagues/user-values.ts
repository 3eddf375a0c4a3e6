import type { Municipality, Role, User } from './user-queries.js';

/** A user as the form holds it: nothing is null, former names stand under each other. */
export interface UserValues {
  displayName: string;
  email: string;
  roles: Role[];
  teamId: string;
  municipalityCodes: Municipality[];
  formerNames: string;
  /** As typed. */
  weeklyHours: string;
  ceilingPoints: string;
  /** ISO days of the week. */
  workingDays: string[];
}

export const noUser: UserValues = {
  displayName: '',
  email: '',
  roles: [],
  teamId: '',
  municipalityCodes: [],
  formerNames: '',
  weeklyHours: '36',
  ceilingPoints: '',
  workingDays: ['1', '2', '3', '4', '5'],
};

export const valuesOf = (user: User): UserValues => ({
  displayName: user.displayName,
  email: user.email ?? '',
  roles: [...user.roles],
  teamId: user.teamId ?? '',
  municipalityCodes: user.municipalityCodes as Municipality[],
  formerNames: user.formerNames.join('\n'),
  weeklyHours: String(user.weeklyHours),
  ceilingPoints: user.ceilingPoints === null ? '' : String(user.ceilingPoints),
  workingDays: user.workingDays.map(String),
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
  weeklyHours: Number(values.weeklyHours),
  ceilingPoints: values.ceilingPoints.trim() ? Number(values.ceilingPoints) : null,
  workingDays: values.workingDays.map(Number).sort(),
});
