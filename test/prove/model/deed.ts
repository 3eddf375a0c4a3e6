import type { System } from './system.js';
import type { Foretold, World } from './world.js';

/** Something that somebody does to one participant's cases, said twice: in the model and on the product. */
export interface Deed {
  readonly name: string;
  /** It goes round the services: PostgreSQL itself has to say no. */
  readonly refusedByDatabase?: true;
  /** What the domain says comes of it. */
  foretell(world: World): Foretold;
  /** What comes of it when the connection breaks off before the commit; nothing, unless said. */
  lost?(world: World): Foretold;
  /** Does it; a refusal is thrown. */
  perform(system: System): Promise<unknown>;
}

/** A deed that does not know yet to what: it finds that in the world as it is then. */
export interface Wish {
  readonly name: string;
  /** Null when there is nothing to do it to. */
  bind(world: World): Deed | null;
}

/** Refused with any of these; or, when nothing stands in the way, done. */
export function unless(reasons: readonly (number | false)[], done: () => Foretold): Foretold {
  const refused = reasons.filter((reason) => reason !== false);
  return refused.length > 0 ? { refused } : done();
}

export const NOT_FOUND = 404;
export const NOT_YOURS = 403;
export const CONFLICT = 409;
export const OUTDATED = 412;
export const UNFIT = 422;
