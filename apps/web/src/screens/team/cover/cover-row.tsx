import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { daysUntil, formatDay } from '../../../parts/dates.js';
import { LinkButton } from '../../../parts/link-button.js';
import { cover as words } from '../../../words/words.js';
import type { CoverNeed } from '../../absence/absence-queries.js';
import { ArrangeSubstitute } from './arrange-substitute.js';

/** One colleague for whom nobody can be reached: why, how pressing, and the ways to arrange it. */
export function CoverRow({ need }: { need: CoverNeed }) {
  const [open, setOpen] = useState(false);
  const { colleague, reason, cases, soon, firstDay, raisedOn, dueOn, reminded, escalated, can } = need;
  const late = dueOn !== null && daysUntil(dueOn) < 0;
  return (
    <li className="away-row">
      <span className="away-who">
        <span>
          <strong>{colleague.name}</strong>{' '}
          <span className="soft">{words.reasons[reason](formatDay(firstDay))}</span>
        </span>
        <span className="small">
          <Link to="/caseload" search={{ view: 'team', contactPerson: colleague.id }}>
            {words.cases(cases, soon)}
            <span className="visually-hidden">{words.caseload(colleague.name)}</span>
          </Link>{' '}
          <span className="soft">· {words.since(formatDay(raisedOn))}</span>
        </span>
        <span className="row tight">
          {dueOn && (
            <Badge tone={late ? 'bad' : 'warn'}>{late ? words.tooLate : words.due(formatDay(dueOn))}</Badge>
          )}
          {escalated ? (
            <Badge tone="bad">{words.escalated}</Badge>
          ) : (
            reminded && <Badge tone="warn">{words.reminded}</Badge>
          )}
        </span>
      </span>
      <span className="away-steps row">
        {can.includes('arrangeSubstitution') && (
          <Button kind="primary" aria-label={words.arrangeFor(colleague.name)} onClick={() => setOpen(true)}>
            {words.arrange}
          </Button>
        )}
        {can.includes('transferCaseload') && (
          <LinkButton
            kind="subtle"
            to="/caseloadoverdracht"
            search={{ new: true, from: colleague.id }}
            aria-label={words.transferFor(colleague.name)}
          >
            {words.transfer}
          </LinkButton>
        )}
      </span>
      <ArrangeSubstitute need={need} open={open} close={() => setOpen(false)} />
    </li>
  );
}
