import { Check, TriangleAlert } from 'lucide-react';
import { Button } from '../parts/button.js';
import { Notice } from '../parts/states.js';
import { useToast } from '../parts/toast.js';
import { drafts as words } from '../words/words.js';
import type { Draft } from './use-draft.js';

/** Above a form that goes on with what was typed earlier: says so, and lets one begin again. */
export function RestoredDraft({ draft }: { draft: Draft }) {
  const say = useToast();
  if (!draft.restored) return null;
  return (
    <Notice>
      <div className="row spread">
        <span>{words.restored}</span>
        <Button
          kind="subtle"
          onClick={() => {
            const takeBack = draft.discard();
            say(words.discarded, takeBack);
          }}
        >
          {words.discard}
        </Button>
      </div>
    </Notice>
  );
}

/** Beside a form: that one may leave it as it is. */
export function DraftSign({ draft }: { draft: Draft }) {
  return (
    <p className="draft-sign small soft" role="status">
      {draft.kept === 'kept' && (
        <>
          <Check className="icon" aria-hidden /> {words.kept}
        </>
      )}
      {draft.kept === 'full' && (
        <>
          <TriangleAlert className="icon" aria-hidden /> {words.full}
        </>
      )}
    </p>
  );
}
