import { useState } from 'react';
import { answer, api } from '../../../api/api.js';
import { Button } from '../../../parts/button.js';
import { useSayProblem } from '../../../parts/toast.js';
import { actionPlan as words } from '../../../words/words.js';
import { useKeyOf } from '../casework/key-of.js';
import type { ActionPlan } from '../development/development-query.js';
import { useChange } from '../dossier-context.js';

interface GoOnProps {
  readonly plan: ActionPlan;
  /** With the draft that it made, to go on writing. */
  readonly onBegun: (draft: ActionPlan) => void;
}

/** Begins the next plan with what this one says. */
export function GoOn({ plan: { id, number }, onBegun }: GoOnProps) {
  const [busy, setBusy] = useState(false);
  const change = useChange();
  const sayProblem = useSayProblem();
  const key = useKeyOf();
  const begin = async (): Promise<void> => {
    setBusy(true);
    try {
      const params = { path: { id }, header: { 'Idempotency-Key': key.of(id) } };
      onBegun(await change(() => answer(api.POST('/api/v1/action-plans/{id}/continuations', { params }))));
    } catch (problem) {
      sayProblem(problem);
    } finally {
      key.done();
      setBusy(false);
    }
  };
  return (
    <Button busy={busy} onClick={() => void begin()}>
      {words.continueOn} <span className="visually-hidden">{words.continueOf(number)}</span>
    </Button>
  );
}
