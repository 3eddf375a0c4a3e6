import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { Badge } from '../../parts/badge.js';
import { useSession } from '../../session/session.js';
import { colleagues as words, municipalities, people } from '../../words/words.js';
import type { User } from './user-queries.js';

/** One line per account; on a phone the columns stand under each other. */
export function UsersTable({ users, teams }: { users: readonly User[]; teams: readonly Schemas['Team'][] }) {
  const { userId } = useSession();
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  return (
    <div className="table-frame">
      <table className="table stacks users-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.username}</th>
            <th scope="col">{words.roles}</th>
            <th scope="col">{words.place}</th>
          </tr>
        </thead>
        <tbody>
          {users.map(({ id, displayName, username, roles, teamId, municipalityCodes, active }) => (
            <tr key={id}>
              <th scope="row">
                <span className="row">
                  <Link to="/beheer/gebruikers/$userId" params={{ userId: id }}>
                    {displayName}
                  </Link>
                  {id === userId && <Badge tone="info">{words.you}</Badge>}
                  {!active && <Badge tone="warn">{words.closed}</Badge>}
                </span>
              </th>
              <td className="soft">{username}</td>
              <td>{roles.map((role) => people.roles[role] ?? role).join(', ')}</td>
              <td>
                {teamId
                  ? teamNames.get(teamId)
                  : municipalityCodes.map((code) => municipalities[code] ?? code).join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
