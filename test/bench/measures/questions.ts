import { CaseloadRepository } from '#caseload/caseload.repository.js';
import type { CaseloadView } from '#caseload/caseload.rules.js';
import { DossierRepository } from '#caseload/dossier.repository.js';
import { readSearch } from '#participant/search.rules.js';
import { SearchRepository } from '#participant/search.repository.js';
import { statementOf } from '../load/product-reads.js';
import { getRequest } from '../load/requests.js';
import type { Question } from '../load/ways.js';
import type { SignedIn } from '../seed/staff.js';
import { actorFor } from '../site.js';

const PAGE = 50;

/** The worklist as it opens. */
export async function caseloadPage(by: SignedIn, view: CaseloadView): Promise<Question> {
  const page = { view, sort: 'dueOn', filters: {}, after: null, limit: PAGE } as const;
  return {
    by,
    request: getRequest(`/caseload?limit=${PAGE}`, by),
    read: await statementOf((reads) => new CaseloadRepository(reads).page(actorFor(by), page)),
  };
}

export async function dossier(by: SignedIn, participantId: string): Promise<Question> {
  return {
    by,
    request: getRequest(`/participants/${participantId}`, by),
    read: await statementOf((reads) => new DossierRepository(reads).read(actorFor(by), participantId)),
  };
}

export async function search(by: SignedIn, typed: string): Promise<Question> {
  return {
    by,
    request: getRequest(`/participants?q=${encodeURIComponent(typed)}`, by),
    read: await statementOf((reads) => new SearchRepository(reads).byTerms(actorFor(by), readSearch(typed))),
  };
}
