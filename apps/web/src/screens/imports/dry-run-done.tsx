import { Play } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { LinkButton } from '../../parts/link-button.js';
import { Notice, Problem } from '../../parts/states.js';
import { imports as words } from '../../words/words.js';
import { ConfirmReal } from './confirm-real.js';
import type { Import } from './import-queries.js';
import { keptFiles } from './kept-files.js';
import { SendingProgress } from './sending-progress.js';
import { useSendImport } from './use-send-import.js';

/** After a dry run: the same for real, at once as long as the files are still at hand. */
export function DryRunDone({ run }: { run: Import }) {
  const [asking, setAsking] = useState(false);
  const { send, stop, isSending, percent, problem } = useSendImport();
  const kept = keptFiles(run.id);
  return (
    <Notice kind="info" title={words.dryRunDone}>
      <div className="stack tight">
        <p>{kept ? words.filesKept : words.filesGone}</p>
        {problem && <Problem problem={problem} />}
        {isSending ? (
          <SendingProgress percent={percent} stop={stop} />
        ) : kept ? (
          <div>
            <Button
              kind="primary"
              icon={<Play className="icon" aria-hidden />}
              onClick={() => setAsking(true)}
            >
              {words.runForReal}
            </Button>
            <ConfirmReal
              open={asking}
              onClose={() => setAsking(false)}
              onConfirm={() => {
                setAsking(false);
                send({ ...kept, dryRun: false });
              }}
            />
          </div>
        ) : (
          <div>
            <LinkButton to="/import">{words.chooseAgain}</LinkButton>
          </div>
        )}
      </div>
    </Notice>
  );
}
