import { outcomes, sources, type Outcome, type RowChoice, type Source } from './import-queries.js';

/** What the address says about the rows: which file, and which outcome; without one, the rows that have a remark. */
export interface RowsSearch {
  readonly bron?: Source;
  readonly uitkomst?: Outcome | 'alle';
}

export const readRowsSearch = (search: Record<string, unknown>): RowsSearch => ({
  bron: sources.find((source) => source === search.bron),
  uitkomst: [...outcomes, 'alle' as const].find((outcome) => outcome === search.uitkomst),
});

export const choiceOf = ({ bron, uitkomst }: RowsSearch): RowChoice => ({
  ...(bron && { source: bron }),
  ...(uitkomst && uitkomst !== 'alle' && { outcome: uitkomst }),
  ...(!uitkomst && { problems: true }),
});
