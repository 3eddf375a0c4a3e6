import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first; begun last, one core would wait for the other at the end. */
const long = [
  'e2e/worker-kill',
  'e2e/local-start',
  'browser/barriers',
  'e2e/import',
  'browser/',
  'e2e/',
  'security/',
  'queue/',
  'api/',
];

const place = ({ moduleId }: TestSpecification): number => {
  const found = long.findIndex((part) => moduleId.includes(`/test/${part}`));
  return found < 0 ? long.length : found;
};

/** The order in which spec files are begun, the same on every machine. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId));
  }
}
