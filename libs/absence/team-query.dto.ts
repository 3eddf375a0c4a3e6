import { Id } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';

/** Of one team; left out: of all that the actor sees. */
export class TeamQuery {
  @Id('team', { optional: true })
  teamId?: string;
}

export class TeamPageQuery extends PageQuery {
  @Id('team', { optional: true })
  teamId?: string;
}
