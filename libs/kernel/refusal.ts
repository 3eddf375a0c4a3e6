/** The HTTP answers a refusal may become. */
type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 503;

/** What is missing, for who shows the way to it. */
export interface NamedNeed {
  readonly code: string;
  /** In Dutch. */
  readonly detail: string;
  /** The part of the dossier in which it is recorded; null for what the step itself asks. */
  readonly recordedIn: string | null;
  /** A reason will do instead. */
  readonly orReason: boolean;
}

type Fact = string | number | readonly string[] | readonly NamedNeed[] | undefined;
type Facts = Readonly<Record<string, Fact>>;

/** One kind of refusal: features declare theirs in a table, and the table is part of the API's documentation. */
export interface RefusalKind {
  /** Stable, kebab-case; clients branch on it. */
  readonly code: string;
  readonly status: RefusalStatus;
  /** Short and general, in Dutch. */
  readonly title: string;
  /** What is the matter this time and what to do, in Dutch. Never holds a BSN or what an actor may not see. */
  readonly detail: (facts: Facts) => string;
}

/** Something wrong with one input, as the NL API Design Rules word it. */
export interface InputProblem {
  readonly in: 'body' | 'query' | 'path' | 'header';
  readonly location: { readonly pointer?: string; readonly name?: string };
  readonly code: string;
  /** In Dutch, naming the field. */
  readonly detail: string;
}

/** A rule says no. It is an answer, not a failure: one filter turns it into `application/problem+json`. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly facts: Facts = {},
    readonly errors: readonly InputProblem[] = [],
  ) {
    super(`${kind.code}: ${kind.detail(facts)}`);
    this.name = 'Refusal';
  }
}

/** A refusal that is about one thing that was filled in, so that it is told there. */
export const refusedAt = (field: string, kind: RefusalKind, facts: Facts = {}): Refusal =>
  new Refusal(kind, facts, [
    { in: 'body', location: { pointer: `#/${field}` }, code: kind.code, detail: kind.detail(facts) },
  ]);

/** What comes of it, or the refusal: for one of many, where the others go on. */
export function orRefusal<Result>(work: () => Result): Result | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Refusals that any feature may give. */
export const refusals = {
  notFound: {
    code: 'not-found',
    status: 404,
    title: 'Niet gevonden',
    detail: () => 'Dit bestaat niet, of u mag het niet zien.',
  },
  notAllowed: {
    code: 'not-allowed',
    status: 403,
    title: 'Geen toestemming',
    detail: () => 'U mag dit niet doen. Vraag uw beheerder om de rol die erbij hoort.',
  },
  invalidInput: {
    code: 'invalid-input',
    status: 400,
    title: 'Invoer klopt niet',
    detail: () => 'Een of meer velden kloppen niet. Verbeter ze en probeer het opnieuw.',
  },
  versionMissing: {
    code: 'version-missing',
    status: 428,
    title: 'Versie ontbreekt',
    detail: () => 'Stuur de versie die u voor u had mee in de header If-Match.',
  },
  versionOutdated: {
    code: 'version-outdated',
    status: 412,
    title: 'Intussen gewijzigd',
    detail: () =>
      'Iemand anders heeft dit intussen gewijzigd. Haal de nieuwe versie op en kijk wat er veranderd is.',
  },
  busy: {
    code: 'busy',
    status: 503,
    title: 'Even niet beschikbaar',
    detail: () => 'Het lukt nu niet. Er is niets gewijzigd; probeer het zo opnieuw.',
  },
  /** Also while the answer to a change was on its way: whether it was made, nobody can say. */
  unreachable: {
    code: 'unreachable',
    status: 503,
    title: 'Even niet beschikbaar',
    detail: () =>
      'De gegevens zijn even niet bereikbaar. Kijk zo of uw wijziging er staat, of probeer het opnieuw.',
  },
} as const satisfies Record<string, RefusalKind>;
