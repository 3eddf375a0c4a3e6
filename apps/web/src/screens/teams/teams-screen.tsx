import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { Page } from '../../parts/page.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useMay } from '../../session/session.js';
import { teams as words } from '../../words/words.js';
import { teamsQuery, usersQuery } from '../colleagues/user-queries.js';
import { TeamDialog, type TeamInHand } from './team-dialog.js';
import { TeamsTable } from './teams-table.js';

/** The teams, and who is in them. */
export function TeamsScreen() {
  const mayManage = useMay('team.manage');
  const [inHand, setInHand] = useState<TeamInHand>();
  return (
    <Page
      permission="team.manage"
      title={words.title}
      lead={words.lead}
      actions={
        mayManage && (
          <Button
            kind="primary"
            icon={<Plus className="icon" aria-hidden />}
            onClick={() => setInHand('new')}
          >
            {words.add}
          </Button>
        )
      }
    >
      <Teams rename={setInHand} />
      <TeamDialog team={inHand} close={() => setInHand(undefined)} />
    </Page>
  );
}

function Teams({ rename }: { rename: (team: TeamInHand) => void }) {
  const teams = useQuery(teamsQuery);
  const maySeeUsers = useMay('user.manage');
  const users = useQuery({ ...usersQuery, enabled: maySeeUsers });
  if (teams.isPending || (maySeeUsers && users.isPending)) return <Loading />;
  if (teams.error) return <Failed problem={teams.error} retry={teams.refetch} />;
  if (teams.data.length === 0) return <Empty title={words.none}>{words.noneHelp}</Empty>;
  return <TeamsTable teams={teams.data} users={users.data ?? []} rename={rename} />;
}
