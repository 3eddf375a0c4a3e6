import { Injectable } from '@nestjs/common';
import { readBsn } from '#kernel/bsn.rules.js';
import type { Actor } from '#kernel/actor.js';
import { BsnVault } from './bsn-vault.service.js';
import { SearchRepository } from './search.repository.js';
import { readSearch } from './search.rules.js';

/** What is asked of the register; at least one of the two. */
export interface Search {
  /** Name, birth date and former client number, as typed. */
  readonly q?: string;
  readonly bsn?: string;
}

/** Finding people one may see, in spite of a typing error. */
@Injectable()
export class SearchService {
  constructor(
    private readonly repository: SearchRepository,
    private readonly vault: BsnVault,
  ) {}

  /** The twenty people who look most like what was asked, as JSON text. A BSN that is none finds nobody. */
  find(actor: Actor, { q = '', bsn }: Search): Promise<string> {
    if (bsn === undefined) return this.repository.byTerms(actor, readSearch(q));
    return this.repository.byBsn(actor, this.vault.hash(readBsn(bsn) ?? ''));
  }
}
