import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../api/api.js';
import { Notice } from '../../parts/states.js';
import { useMay } from '../../session/session.js';
import { colleagues as words } from '../../words/words.js';
import { usersQuery, type User } from './user-queries.js';

const ENOUGH = 100;

/** Whose contact person a user is: what somebody else must take over when the user goes. */
export function RunningCases({ user }: { user: User }) {
  const { data } = useQuery({
    queryKey: ['caseload', 'of', user.id],
    queryFn: () =>
      answer(
        api.GET('/api/v1/caseload', {
          params: { query: { view: 'all', contactPersonId: user.id, limit: ENOUGH } },
        }),
      ),
  });
  if (!data || data.items.length === 0) return null;
  const { items, nextCursor } = data;
  return (
    <Notice kind="warn" title={words.closeHasCases(words.cases(items.length, nextCursor !== null))}>
      <p>{words.closeHasCasesHelp}</p>
      <p className="row">
        <Link to="/caseload" search={{ view: 'all', contactPerson: user.id }}>
          {words.toCases}
        </Link>
        <TransferOf user={user} />
      </p>
    </Notice>
  );
}

/** The way to hand all of them over, or whom to ask for it. */
function TransferOf({ user: { id, teamId } }: { user: User }) {
  const mayPlan = useMay('transfer.plan');
  const leads = (useQuery({ ...usersQuery, enabled: !mayPlan }).data ?? []).filter(
    (one) => one.active && teamId !== null && one.teamId === teamId && one.roles.includes('teamLead'),
  );
  if (mayPlan)
    return (
      <Link to="/caseloadoverdracht" search={{ new: true, from: id }}>
        {words.transferCases}
      </Link>
    );
  if (leads.length === 0) return null;
  return <span>{words.leadTransfers(leads.map(({ displayName }) => displayName))}</span>;
}
