import type { Schemas } from '../../../../libs/api-client/client.js';

/** An answer of the api that is no answer: what went wrong, in words for the user. `status` 0: there was no connection. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  /** Per field of the form, as `person.birthDate`. */
  readonly fields: Readonly<Record<string, string>>;
  /** What must be there first, as the rule names it. */
  readonly missing: readonly string[];
  /** The same with where it is recorded, if the rule knows that. */
  readonly needs: readonly Schemas['Need'][];

  constructor({
    status,
    code,
    title,
    detail,
    errors = [],
    missing = [],
    needs = [],
  }: Omit<Schemas['Problem'], 'type'>) {
    super(detail);
    this.status = status;
    this.code = code;
    this.title = title;
    this.fields = Object.fromEntries(errors.map((error) => [fieldOf(error), error.detail]));
    this.missing = missing;
    this.needs = needs;
  }

  static readonly offline = (): ApiProblem =>
    new ApiProblem({ status: 0, code: 'offline', title: '', detail: '' });
}

/** `#/person/birthDate` → `person.birthDate`. */
const fieldOf = ({ location }: Schemas['InputProblem']): string =>
  location.pointer?.replace(/^#?\//, '').replaceAll('/', '.') ?? location.name ?? '';

/** Somebody else changed it after it was read here, and came first. */
export const isOvertaken = (problem: unknown): problem is ApiProblem =>
  problem instanceof ApiProblem && problem.status === 412;
