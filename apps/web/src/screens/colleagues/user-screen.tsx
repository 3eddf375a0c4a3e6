import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { answer, api } from '../../api/api.js';
import { Badge } from '../../parts/badge.js';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { useMay } from '../../session/session.js';
import { colleagues as words } from '../../words/words.js';
import { AdministrationLog } from '../administration/administration-log.js';
import { ChangeUser } from './change-user.js';
import { UserAccess } from './user-access.js';
import { userQuery } from './user-queries.js';
import './colleagues.css';

const route = getRouteApi('/beheer/gebruikers/$userId');

/** One account: who it is and what they may do, and the way in. */
export function UserScreen() {
  const { userId } = route.useParams();
  const { data: user } = useQuery({ ...userQuery(userId), enabled: false });
  return (
    <Page
      permission="user.manage"
      title={user?.displayName ?? words.title}
      aside={user && !user.active && <Badge tone="warn">{words.closed}</Badge>}
      lead={user?.username}
      actions={
        <LinkButton kind="subtle" to="/beheer/gebruikers" icon={<ArrowLeft className="icon" aria-hidden />}>
          {words.back}
        </LinkButton>
      }
    >
      <User key={userId} id={userId} />
    </Page>
  );
}

function User({ id }: { id: string }) {
  const mayReview = useMay('administration.review');
  const { data: user, error, refetch, isPending } = useQuery(userQuery(id));
  if (isPending) return <Loading lines={8} />;
  if (error) return <Failed problem={error} retry={refetch} />;
  return (
    <div className="beside">
      <ChangeUser user={user} />
      <div className="stack loose">
        <UserAccess user={user} />
        {mayReview && (
          <AdministrationLog
            queryKey={['user', id, 'changes']}
            read={(cursor) =>
              answer(
                api.GET('/api/v1/users/{id}/changes', {
                  params: { path: { id }, query: { limit: 20, cursor } },
                }),
              )
            }
          />
        )}
      </div>
    </div>
  );
}
