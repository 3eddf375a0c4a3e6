import { formatDate } from '../../../parts/dates.js';
import { DueBadge } from '../../../parts/due-badge.js';
import { useWords } from '../../../words/words.js';
import type { ActionPlan } from '../development/development-query.js';

/** Who does what by when. */
export function AgreementList({ plan: { agreements, state } }: { plan: ActionPlan }) {
  const { actionPlan: words } = useWords();
  return (
    <ul className="agreements">
      {agreements.map(({ who, what, dueOn }) => (
        <li key={`${who} ${what} ${dueOn}`} className="agreement">
          <span className="small soft sentence-case">{words.parties[who]}</span>
          <span className="agreement-what">{what}</span>
          <span className="agreement-due small">
            {formatDate(dueOn)}
            {state === 'agreed' && <DueBadge on={dueOn} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
