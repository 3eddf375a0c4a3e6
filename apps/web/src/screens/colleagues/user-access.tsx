import { useSession } from '../../session/session.js';
import { colleagues as words } from '../../words/words.js';
import { CloseAccount } from './close-account.js';
import { EndSessions } from './end-sessions.js';
import { ReopenAccount } from './reopen-account.js';
import { SetPassword } from './set-password.js';
import type { User } from './user-queries.js';

/** The way in for a user: password, sessions, and whether the account is open. */
export function UserAccess({ user }: { user: User }) {
  const isOwn = useSession().userId === user.id;
  return (
    <section className="panel stack loose user-access">
      <h2>{words.access}</h2>
      {user.active ? (
        <>
          <SetPassword user={user} />
          <EndSessions user={user} />
          {isOwn ? <p className="small soft">{words.closeOwn}</p> : <CloseAccount user={user} />}
        </>
      ) : (
        <ReopenAccount user={user} />
      )}
    </section>
  );
}
