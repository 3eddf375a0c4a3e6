import { ListPlus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { caseload as words } from '../../words/words.js';
import { BatchTask } from './batch-task.js';
import type { CaseloadEntry } from './caseload-query.js';

interface SelectionBarProps {
  chosen: readonly CaseloadEntry[];
  onChange: (trajectoryIds: readonly string[]) => void;
}

/** What can be done with all that is chosen at once. */
export function SelectionBar({ chosen, onChange }: SelectionBarProps) {
  const [asked, setAsked] = useState(false);
  if (chosen.length === 0) return null;
  return (
    <div className="selection-bar" role="region" aria-label={words.selection}>
      <strong role="status" className="number">
        {words.selected(chosen.length)}
      </strong>
      <Button kind="primary" icon={<ListPlus className="icon" aria-hidden />} onClick={() => setAsked(true)}>
        {words.sameTask}
      </Button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.clearSelection}
        onClick={() => onChange([])}
      >
        <X className="icon" aria-hidden />
      </button>
      <BatchTask chosen={chosen} open={asked} onClose={() => setAsked(false)} onRefused={onChange} />
    </div>
  );
}
