import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { Button } from '../../parts/button.js';
import { colleagues as words } from '../../words/words.js';
import { teamsQuery, usersQuery } from './user-queries.js';
import { UsersFilters } from './users-filters.js';
import { usersThatFit, type UsersSearch } from './users-search.js';
import { UsersTable } from './users-table.js';
import './colleagues.css';

const route = getRouteApi('/beheer/gebruikers');

export function UsersScreen() {
  return (
    <Page
      permission="user.manage"
      title={words.title}
      lead={words.lead}
      wide
      actions={
        <LinkButton
          kind="primary"
          to="/beheer/gebruikers/nieuw"
          icon={<UserPlus className="icon" aria-hidden />}
        >
          {words.add}
        </LinkButton>
      }
    >
      <Users />
    </Page>
  );
}

/** Every account, narrowed by name, role, team and whether it is open. */
function Users() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const users = useQuery(usersQuery);
  const teams = useQuery(teamsQuery);
  const change = (next: UsersSearch): void =>
    void navigate({ to: '/beheer/gebruikers', search: next, replace: true });

  if (users.isPending || teams.isPending) return <Loading lines={8} />;
  if (users.error) return <Failed problem={users.error} retry={users.refetch} />;
  if (teams.error) return <Failed problem={teams.error} retry={teams.refetch} />;
  const shown = usersThatFit(users.data, typed, search);
  return (
    <section className="stack">
      <UsersFilters {...{ typed, setTyped, search, change, teams: teams.data }} />
      <p className="small soft" role="status">
        {words.count(shown.length, users.data.length)}
      </p>
      {shown.length > 0 ? (
        <UsersTable users={shown} teams={teams.data} />
      ) : (
        <Empty
          title={words.none}
          action={
            <Button
              onClick={() => {
                setTyped('');
                change({});
              }}
            >
              {words.clear}
            </Button>
          }
        >
          {words.noneHelp}
        </Empty>
      )}
    </section>
  );
}
