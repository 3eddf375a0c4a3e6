import { formatDay, formatFromNow } from '../../parts/dates.js';
import { municipalities, referrals as words } from '../../words/words.js';
import { NormBadge } from './norm-badge.js';
import { ReferralPerson } from './referral-person.js';
import type { ReferralListItem } from './referral-queries.js';

/** What waits for a decision: since when, and how that stands to the norm. */
export function WaitingTable({ items, label }: { items: readonly ReferralListItem[]; label: string }) {
  return (
    <div className="table-frame">
      <table className="table stacks referral-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.columns.name}</th>
            <th scope="col">{words.columns.norm}</th>
            <th scope="col">{words.columns.submitted}</th>
            <th scope="col">{words.columns.form}</th>
            <th scope="col">{words.columns.municipality}</th>
            <th scope="col">{words.columns.referrer}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <ReferralPerson referral={item} />
              </th>
              <td data-label={words.columns.norm}>
                {item.contactDueOn && <NormBadge dueOn={item.contactDueOn} />}
              </td>
              <td data-label={words.columns.submitted}>
                {item.submittedAt && (
                  <span title={formatDay(item.submittedAt)}>{formatFromNow(item.submittedAt)}</span>
                )}
              </td>
              <td data-label={words.columns.form}>{words.forms[item.form]}</td>
              <td data-label={words.columns.municipality}>{municipalities[item.municipalityCode]}</td>
              <td data-label={words.columns.referrer}>{item.referrerName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
