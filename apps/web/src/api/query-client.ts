import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.js';

/** Only what may pass by itself is tried again; a refusal stays a refusal. */
const passes = (problem: unknown): boolean =>
  problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 502);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (attempts, problem) => attempts < 2 && passes(problem),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
