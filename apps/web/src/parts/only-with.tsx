import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.js';
import { useMay } from '../session/session.js';
import { Failed } from './states.js';

/** As the api would answer. */
export const notAllowed = new ApiProblem({ status: 403, code: 'forbidden', title: '', detail: '' });

/** A screen for who may use it; whoever typed its address without that reads why there is nothing. */
export function OnlyWith({ permission, children }: { permission: string; children: ReactNode }) {
  return useMay(permission) ? children : <Failed problem={notAllowed} />;
}
