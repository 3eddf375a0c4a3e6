import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import type { User } from './user.repository.js';

/** Refuses, or makes ready, in the transaction that changes the account. */
type Closing = (tx: Tx, actor: Actor, before: User, after: User) => Promise<void>;

/** What features have to say when a colleague's account closes or loses its roles. */
@Injectable()
export class AccountClosings {
  private readonly closings: Closing[] = [];

  add(closing: Closing): void {
    this.closings.push(closing);
  }

  async run(tx: Tx, actor: Actor, before: User, after: User): Promise<void> {
    for (const closing of this.closings) await closing(tx, actor, before, after);
  }
}
