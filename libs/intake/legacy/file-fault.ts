import type { RowProblem } from './row-problem.rules.js';

/** The file cannot be read on. What was read before it holds. */
export class FileFault extends Error {
  constructor(readonly problem: RowProblem) {
    super(problem.reason);
  }
}
