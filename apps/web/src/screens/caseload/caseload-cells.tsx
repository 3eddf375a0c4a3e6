import { ArrowLeftRight, CirclePause, TriangleAlert } from 'lucide-react';
import { dossierAddress } from '../../parts/addresses.js';
import { Badge, StageBadge } from '../../parts/badge.js';
import { PlainLink } from '../../parts/plain-link.js';
import { daysUntil, formatDate, formatDay, formatFromNow } from '../../parts/dates.js';
import { useSession } from '../../session/session.js';
import { caseload as words, municipalities } from '../../words/words.js';
import type { CaseloadEntry } from './caseload-query.js';

/** Each fact of a row, as the table and the cards both show it. */
export interface CellProps {
  entry: CaseloadEntry;
}

/** Who it is; the link reaches over the whole row. */
export function PersonCell({ entry }: CellProps) {
  const { birthDate, municipalityCode, suspended, openHandover } = entry;
  const about = [
    birthDate && words.born(formatDate(birthDate)),
    municipalityCode && (municipalities[municipalityCode] ?? municipalityCode),
  ];
  return (
    <div className="caseload-person">
      <span className="row">
        <PlainLink to={dossierAddress(entry.participantId)} className="caseload-name">
          {entry.name}
        </PlainLink>
        {suspended && <Badge icon={<CirclePause className="icon" aria-hidden />}>{words.suspended}</Badge>}
        {openHandover && (
          <Badge tone="info" icon={<ArrowLeftRight className="icon" aria-hidden />}>
            {words.inHandover}
          </Badge>
        )}
      </span>
      <span className="caseload-detail">{about.filter(Boolean).join(' · ')}</span>
    </div>
  );
}

export function StageCell({ entry }: CellProps) {
  return (
    <div className="caseload-fact">
      <StageBadge stage={entry.stage} />
      <span className="caseload-detail">{words.since(formatDate(entry.stageSince))}</span>
    </div>
  );
}

/** What has to be done first; what is late says so in words as well as in colour. */
export function DeadlineCell({ entry: { nextDueOn, nextDueKind } }: CellProps) {
  if (!nextDueOn) return <span className="caseload-detail">{words.noDeadline}</span>;
  const days = daysUntil(nextDueOn);
  const kind = nextDueKind && (words.deadlines[nextDueKind] ?? nextDueKind);
  return (
    <div className="caseload-fact">
      {days < 0 ? (
        <Badge tone="bad" icon={<TriangleAlert className="icon" aria-hidden />}>
          {words.daysLate(-days)}
        </Badge>
      ) : days === 0 ? (
        <Badge tone="warn">{words.dueToday}</Badge>
      ) : (
        <span>{formatDay(nextDueOn)}</span>
      )}
      <span className="caseload-detail">{kind}</span>
    </div>
  );
}

export function LastContactCell({ entry: { lastContactAt } }: CellProps) {
  if (!lastContactAt) return <span className="caseload-detail">{words.noContact}</span>;
  return (
    <div className="caseload-fact">
      <span>{formatFromNow(lastContactAt)}</span>
      <span className="caseload-detail">{formatDate(lastContactAt)}</span>
    </div>
  );
}

export const ContactPersonCell = ({ entry }: CellProps) => entry.contactPerson.name;

/** To whom it is on its way, or from whom it comes. */
export function HandoverCell({ entry: { openHandover, contactPerson } }: CellProps) {
  const { userId } = useSession();
  if (!openHandover) return null;
  return (
    <div className="caseload-fact">
      <span>
        {openHandover.to.id === userId
          ? words.handoverFrom(contactPerson.name)
          : words.handoverTo(openHandover.to.name)}
      </span>
      <span className="caseload-detail">{words.handoverExpires(formatFromNow(openHandover.expiresOn))}</span>
    </div>
  );
}

export const EndedCell = ({ entry }: CellProps) => formatDate(entry.endedAt);
