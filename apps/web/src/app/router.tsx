import { createRootRoute, createRouter } from '@tanstack/react-router';
import { Failed } from '../parts/states.js';
import { ApiProblem } from '../api/problem.js';
import { Shell } from './shell.js';
import { routes } from './routes.js';

const notFound = new ApiProblem({ status: 404, code: 'not-found', title: '', detail: '' });

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: () => <Failed problem={notFound} />,
  errorComponent: ({ error, reset }) => <Failed problem={error} retry={reset} />,
});

export const router = createRouter({
  routeTree: rootRoute.addChildren(routes(rootRoute)),
  scrollRestoration: true,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
