import createClient from 'openapi-fetch';
import type { Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';

/** The shapes of the API, by the names they have in its document. */
export type Schemas = components['schemas'];

type DoorloopClient = Client<paths>;

/**
 * A typed client of the API, made from its OpenAPI document. `csrfToken` gives the value of the current session; it
 * travels with every change.
 */
export function doorloopClient(baseUrl: string, csrfToken: () => string | undefined): DoorloopClient {
  const client = createClient<paths>({ baseUrl, credentials: 'same-origin' });
  client.use({
    onRequest({ request }) {
      const token = csrfToken();
      if (token && request.method !== 'GET') request.headers.set('X-CSRF-Token', token);
      return request;
    },
  });
  return client;
}
