import { NotebookPen } from 'lucide-react';
import { useMay } from '../../../session/session.js';
import { dossier as words } from '../../../words/words.js';
import { NextStep } from '../casework/next-step.js';
import { OpenWork } from '../casework/open-work.js';
import { QuickNote } from '../casework/quick-note.js';
import { useDossier } from '../dossier-context.js';
import { Timeline } from '../timeline/timeline.js';

/** The working day of a dossier: what comes first, what was said, what happened. */
export function OverviewTab() {
  const { trajectory } = useDossier();
  const timeline = useMay('trajectory.view');
  return (
    <div className="stack">
      {trajectory && <NextStep />}
      {!trajectory && <p className="soft">{words.noTrajectory}</p>}
      <div className="dossier-columns">
        <div className="stack">
          {trajectory?.can.includes('addNote') && <QuickNote />}
          {timeline && <Timeline />}
        </div>
        {trajectory && trajectory.state !== 'ended' && (
          <aside aria-label={words.openWork} className="dossier-aside">
            <OpenWork />
          </aside>
        )}
      </div>
    </div>
  );
}

/** On a phone, wherever one is in the dossier: to the note with one press of the thumb. */
export function NoteButton({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" className="note-button" onClick={onPress}>
      <NotebookPen className="icon" aria-hidden />
      {words.noteShort}
    </button>
  );
}
