import { caseload } from './nl/caseload.js';
import { answers } from './nl/answers.js';
import { people } from './nl/people.js';
import { session } from './nl/session.js';
import { shell } from './nl/shell.js';

/** Everything the app says, in Dutch. Another language is an object of the same shape. */
export const nl = { answers, caseload, people, session, shell };

export type Words = typeof nl;
