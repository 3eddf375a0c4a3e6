import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dossierAddress } from '../../parts/addresses.js';
import { useSession } from '../../session/session.js';
import { myDay as words } from '../../words/words.js';

interface DayLineProps {
  /** What stands before it: the time, or the box to tick. */
  lead?: ReactNode;
  /** What it is about, when that is not the participant alone. */
  title?: ReactNode;
  participant: { readonly id: string; readonly name: string };
  /** Where the name leads, when that is not the dossier. */
  to?: string;
  detail?: ReactNode;
  /** Whose it is; said when it is a colleague's whom one stands in for. */
  owner?: { readonly id: string; readonly name: string };
  /** When it is due, and what can be done about it. */
  children?: ReactNode;
}

/** One thing that waits, with the way to the dossier. */
export function DayLine({
  lead,
  title,
  participant,
  to = dossierAddress(participant.id),
  detail,
  owner,
  children,
}: DayLineProps) {
  const { userId } = useSession();
  const link = <Link to={to}>{participant.name}</Link>;
  return (
    <li className="day-line">
      {lead && <span className="day-lead">{lead}</span>}
      <span className="day-what">
        <span className="day-title">{title ?? link}</span>
        <span className="day-detail">
          {title && link}
          {detail && <span>{detail}</span>}
          {owner && owner.id !== userId && <span>{words.forColleague(owner.name)}</span>}
        </span>
      </span>
      {children && <span className="day-side">{children}</span>}
    </li>
  );
}
