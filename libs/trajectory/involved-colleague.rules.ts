/** As what a colleague is involved. Being involved gives sight of the case; steering it stays with the contact person. */
export const involvedRoles = {
  workSupervisor: 'werkbegeleider',
  teacher: 'docent',
  accountManager: 'accountmanager',
  jobCoach: 'jobcoach',
  specialist: 'specialist',
} as const;

export type InvolvedRole = keyof typeof involvedRoles;
export const involvedRoleCodes = Object.keys(involvedRoles) as InvolvedRole[];

export interface Involvement {
  readonly userId: string;
  readonly role: InvolvedRole;
}
