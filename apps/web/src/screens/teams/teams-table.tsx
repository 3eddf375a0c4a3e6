import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { Button } from '../../parts/button.js';
import { teams as words } from '../../words/words.js';
import type { User } from '../colleagues/user-queries.js';
import type { Team } from './team-dialog.js';

interface TeamsTableProps {
  teams: readonly Team[];
  users: readonly User[];
  rename: (team: Team) => void;
}

export function TeamsTable({ teams, users, rename }: TeamsTableProps) {
  return (
    <div className="table-frame">
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.leads}</th>
            <th scope="col">{words.members}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => {
            const members = users.filter(({ teamId, active }) => active && teamId === team.id);
            const leads = members.filter(({ roles }) => roles.includes('teamLead'));
            return (
              <tr key={team.id}>
                <th scope="row">{team.name}</th>
                <td>
                  {leads.map(({ displayName }) => displayName).join(', ') || (
                    <span className="soft">{words.noLead}</span>
                  )}
                </td>
                <td>
                  <Link to="/beheer/gebruikers" search={{ team: team.id }}>
                    {words.count(members.length)}
                    <span className="visually-hidden"> {words.inTeam(team.name)}</span>
                  </Link>
                </td>
                <td className="actions">
                  <Button
                    kind="subtle"
                    icon={<Pencil className="icon" aria-hidden />}
                    onClick={() => rename(team)}
                  >
                    {words.rename}
                    <span className="visually-hidden"> {words.ofTeam(team.name)}</span>
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
