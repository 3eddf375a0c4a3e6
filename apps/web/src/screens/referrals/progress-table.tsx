import { StageBadge } from '../../parts/badge.js';
import { formatDate, formatDay } from '../../parts/dates.js';
import { referrals, referrals as words } from '../../words/words.js';
import { ReferralPerson } from './referral-person.js';
import type { ReferralListItem } from './referral-queries.js';
import { ReferralStateBadge } from './referral-state-badge.js';

/** What became of each referral: state, stage, contact person and next date. */
export function ProgressTable({ items, label }: { items: readonly ReferralListItem[]; label: string }) {
  const { columns, forms } = referrals;
  return (
    <div className="table-frame">
      <table className="table stacks referral-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.stage}</th>
            <th scope="col">{columns.contactPerson}</th>
            <th scope="col">{columns.next}</th>
            <th scope="col">{columns.form}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <ReferralPerson referral={item} />
              </th>
              <td data-label={columns.state}>
                <ReferralStateBadge state={item.state} />
              </td>
              <Progress progress={item.progress} />
              <td data-label={columns.form}>{forms[item.form]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Progress({ progress }: { progress: ReferralListItem['progress'] }) {
  if (!progress)
    return (
      <>
        <td />
        <td />
        <td />
      </>
    );
  const { stage, contactPersonName, suspended, nextDueOn, endedAt } = progress;
  return (
    <>
      <td data-label={words.columns.stage}>
        <StageBadge stage={stage} />
        {suspended && <span className="small soft"> {words.suspended}</span>}
      </td>
      <td data-label={words.columns.contactPerson}>{contactPersonName}</td>
      <td data-label={words.columns.next}>
        {endedAt ? words.ended(formatDate(endedAt)) : nextDueOn && formatDay(nextDueOn)}
      </td>
    </>
  );
}
