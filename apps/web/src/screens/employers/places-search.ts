import type { Schemas } from '../../../../../libs/api-client/client.js';
import { oneOf, readMunicipality, sectors, typedIn, type Sector } from './employers-search.js';

type Place = Schemas['Place'];
export type WorkTask = Place['tasks'][number];
export type WorkDemand = Place['demands'][number];

export const placeKinds = ['vacancy', 'workPlace'] as const satisfies readonly Place['kind'][];
export const placeStates = ['open', 'filled', 'withdrawn'] as const satisfies readonly Place['state'][];
const states = [...placeStates, 'all'] as const;

/** What the address says of the list. */
export interface PlacesSearch {
  readonly q?: string;
  readonly kind?: Place['kind'];
  readonly sector?: Sector;
  readonly municipality?: string;
  readonly task?: string;
  /** Left out: open. */
  readonly state?: (typeof states)[number];
}

export const readPlacesSearch = (given: Record<string, unknown>): PlacesSearch => ({
  q: typedIn(given.q),
  kind: oneOf(placeKinds, given.kind),
  sector: oneOf(sectors, given.sector),
  municipality: readMunicipality(given.municipality),
  task: typedIn(given.task),
  state: given.state === 'open' ? undefined : oneOf(states, given.state),
});
