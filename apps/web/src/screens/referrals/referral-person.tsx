import { Link } from '@tanstack/react-router';
import { formatDate } from '../../parts/dates.js';
import { referrals as words } from '../../words/words.js';
import type { ReferralListItem } from './referral-queries.js';

/** Who it is about, as a row begins. */
export function ReferralPerson({ referral: { id, name, birthDate } }: { referral: ReferralListItem }) {
  return (
    <>
      <Link to="/aanmeldingen/$referralId" params={{ referralId: id }}>
        {name ?? words.nameless}
      </Link>
      {birthDate && <span className="referral-born small soft">{words.born(formatDate(birthDate))}</span>}
    </>
  );
}
