import { Notice } from '../../parts/states.js';
import { answers, employers as words } from '../../words/words.js';
import type { Saving } from './use-saving.js';

/** Above a form: somebody else was first, and what was typed is still there. */
export function Overtaken({ saving }: { saving: Saving }) {
  if (!saving.overtaken) return null;
  return (
    <div role="alert">
      <Notice kind="warn" title={answers.changedMeanwhile}>
        {words.yoursKept}
      </Notice>
    </div>
  );
}
