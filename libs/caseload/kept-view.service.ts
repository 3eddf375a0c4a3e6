import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { KeptViewRepository } from './kept-view.repository.js';
import type { KeptView } from './kept-view.rules.js';
import { keptViewRefusals, MOST_KEPT_VIEWS } from './kept-view.rules.js';

@Injectable()
export class KeptViewService {
  constructor(
    private readonly database: Database,
    private readonly views: KeptViewRepository,
  ) {}

  /** The lists that the actor kept, by name. */
  all(actor: Actor): Promise<KeptView[]> {
    return this.database.read(actor, (tx) => this.views.all(tx, actor.userId));
  }

  /** Keeps a list under a name that the actor has not used yet. */
  keep(actor: Actor, { name, selection }: Omit<KeptView, 'id'>): Promise<KeptView> {
    return this.database.write(actor, async (tx) => {
      const kept = await this.views.all(tx, actor.userId);
      if (kept.length >= MOST_KEPT_VIEWS)
        throw new Refusal(keptViewRefusals.tooMany, { most: MOST_KEPT_VIEWS });
      const view = { id: newId(), name, selection };
      if (!(await this.views.add(tx, actor.userId, view)))
        throw new Refusal(keptViewRefusals.nameTaken, { name });
      return view;
    });
  }

  /** Throws a list of the actor's own away. */
  drop(actor: Actor, id: string): Promise<void> {
    return this.database.write(actor, async (tx) => {
      if (!(await this.views.remove(tx, actor.userId, id))) throw new Refusal(refusals.notFound);
    });
  }
}
