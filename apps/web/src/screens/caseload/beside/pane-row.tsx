import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { dossierAddress } from '../../../parts/addresses.js';
import { StageBadge } from '../../../parts/badge.js';
import { formatDate } from '../../../parts/dates.js';
import { DueBadge } from '../../../parts/due-badge.js';
import { caseload as words, municipalities } from '../../../words/words.js';
import type { CaseloadEntry } from '../caseload-query.js';

/** Just enough to know who it is and whether it presses. */
export const PaneRow = memo(function PaneRow({ entry, open }: { entry: CaseloadEntry; open: boolean }) {
  const { participantId, name, birthDate, municipalityCode, stage, nextDueOn } = entry;
  const where = municipalityCode && municipalities[municipalityCode];
  return (
    <Link
      to={dossierAddress(participantId)}
      className="pane-row"
      aria-current={open ? 'true' : undefined}
      preload={false}
      resetScroll
    >
      <strong>{name}</strong>
      <span className="soft small">
        {[birthDate && words.born(formatDate(birthDate)), where].filter(Boolean).join(' · ')}
      </span>
      <span className="row">
        <StageBadge stage={stage} />
        {nextDueOn && <DueBadge on={nextDueOn} />}
      </span>
    </Link>
  );
});
