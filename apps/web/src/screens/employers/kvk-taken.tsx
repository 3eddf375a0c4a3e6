import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { Notice } from '../../parts/states.js';
import { employers as words } from '../../words/words.js';

interface Taken {
  readonly kvkNumber: string;
  readonly message: string;
}

export interface KvkGuard {
  readonly by: Taken | undefined;
  /** The answer, or nothing when another employer has the number. */
  guard<Answer>(answer: Promise<Answer>, kvkNumber: string): Promise<Answer | undefined>;
}

/** Remembers that the number in a form is another employer's. */
export function useKvkTaken(): KvkGuard {
  const [by, setBy] = useState<Taken>();
  return {
    by,
    guard: async (answer, kvkNumber) => {
      setBy(undefined);
      try {
        return await answer;
      } catch (problem) {
        if (!(problem instanceof ApiProblem) || problem.code !== 'employer-kvk-number-taken') throw problem;
        setBy({ kvkNumber: kvkNumber.replace(/[\s.]/g, ''), message: problem.message });
        return undefined;
      }
    },
  };
}

/** Says whose the number is, with the way to that employer. */
export function KvkTaken({ taken: { by }, onLeave }: { taken: KvkGuard; onLeave: () => void }) {
  if (!by) return null;
  return (
    <Notice
      kind="bad"
      title={words.kvkTaken}
      action={
        <Link to="/werkgevers" search={{ q: by.kvkNumber, state: 'all' }} onClick={onLeave}>
          {words.showTaken}
        </Link>
      }
    >
      {by.message}
    </Notice>
  );
}
