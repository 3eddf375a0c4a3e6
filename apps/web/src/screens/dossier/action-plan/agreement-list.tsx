import { Check } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '../../../parts/dates.js';
import { DueBadge } from '../../../parts/due-badge.js';
import { actionPlan as words } from '../../../words/words.js';
import type { ActionPlan } from '../development/development-query.js';
import { FormButton } from '../development/form-button.js';
import { DoneForm } from './done-form.js';
import { useMeetAgreement } from './use-meet-agreement.js';

/** Who does what by when, and what was done of it. */
export function AgreementList({ plan: { agreements, state, can } }: { plan: ActionPlan }) {
  const meets = can.includes('meetAgreement');
  return (
    <ul className="agreements">
      {agreements.map((agreement) => (
        <Agreement key={agreement.id} agreement={agreement} holds={state === 'agreed'} meets={meets} />
      ))}
    </ul>
  );
}

interface AgreementProps {
  readonly agreement: ActionPlan['agreements'][number];
  /** The plan that it is in holds now. */
  readonly holds: boolean;
  readonly meets: boolean;
}

function Agreement({ agreement, holds, meets }: AgreementProps) {
  const { who, what, dueOn, doneOn } = agreement;
  return (
    <li className={`agreement ${doneOn ? 'done' : ''}`}>
      {meets && <Tick agreement={agreement} />}
      <span className="agreement-text">
        <span className="agreement-what">{what}</span>
        <span className="agreement-about small soft">
          <span className="sentence-case">{words.parties[who]}</span>
          <span>{words.by(formatDate(dueOn))}</span>
        </span>
      </span>
      <span className="agreement-due small">
        {doneOn ? (
          <>
            <span className="agreement-done">
              <Check className="icon" aria-hidden /> {words.doneOn(formatDate(doneOn))}
            </span>
            {meets && (
              <FormButton label={words.otherDay} of={what} title={words.doneWhen} look="link">
                {(close) => <DoneForm agreement={agreement} onClose={close} />}
              </FormButton>
            )}
          </>
        ) : (
          holds && <DueBadge on={dueOn} />
        )}
      </span>
    </li>
  );
}

/** Ticked it was done today; another day is told after that. */
function Tick({ agreement: { id, what, doneOn } }: Pick<AgreementProps, 'agreement'>) {
  const [busy, setBusy] = useState(false);
  const set = useMeetAgreement();
  return (
    <label className="agreement-tick">
      <span className="visually-hidden">{words.done(what)}</span>
      <input
        type="checkbox"
        checked={(doneOn !== null) !== busy}
        onChange={() => {
          setBusy(true);
          void set(id, what, doneOn).finally(() => setBusy(false));
        }}
      />
    </label>
  );
}
