import type { InputProblem, NamedNeed, Refusal } from '../refusal.js';

/** The body of every error answer (RFC 9457, NL API Design Rules). */
interface Problem {
  readonly type: 'about:blank';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly InputProblem[];
  /** What the rule named, e.g. what is missing. */
  readonly missing?: readonly string[];
  /** The same, with where it is recorded, if the rule knows that. */
  readonly needs?: readonly NamedNeed[];
}

export function problemOf({ kind, facts, errors }: Refusal): Problem {
  return {
    type: 'about:blank',
    status: kind.status,
    code: kind.code,
    title: kind.title,
    detail: kind.detail(facts),
    ...(errors.length > 0 && { errors }),
    ...(Array.isArray(facts.missing) && { missing: facts.missing as string[] }),
    ...(Array.isArray(facts.needs) && { needs: facts.needs as NamedNeed[] }),
  };
}
