import { useMutation } from '@tanstack/react-query';
import { ChevronDown, UserPlus, UsersRound, X } from 'lucide-react';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api, ifMatch, newKey } from '../../../api/api.js';
import { Avatar } from '../../../parts/avatar.js';
import { formatDate } from '../../../parts/dates.js';
import { Menu } from '../../../parts/menu.js';
import { useSayProblem, useToast } from '../../../parts/toast.js';
import { dossier as words } from '../../../words/words.js';
import { useChange, useDossier, useTrajectory } from '../dossier-context.js';

/** The colleagues beside the contact person: who, as what, and since when. */
export function InvolvedMenu() {
  const { ask } = useDossier();
  const trajectory = useTrajectory();
  const involved = trajectory.involved.filter(({ to }) => to === null);
  const mayChange = trajectory.can.includes('involveColleague');
  if (involved.length === 0 && !mayChange) return null;
  return (
    <Menu
      label={words.involved(involved.length)}
      button={
        <span className="strip-involved">
          <UsersRound className="icon" aria-hidden />
          <span className="strip-involved-words" aria-hidden="true">
            {words.involved(involved.length)}
          </span>
          <ChevronDown className="icon" aria-hidden />
        </span>
      }
    >
      {involved.length === 0 && <p className="menu-about soft small">{words.nobodyInvolved}</p>}
      <ul className="involved">
        {involved.map((one) => (
          <li key={one.id}>
            <Avatar name={one.colleague.name} small />
            <span className="involved-who">
              <span>{one.colleague.name}</span>
              <span className="small soft">
                {words.involvedRoles[one.role]}, {words.since(formatDate(one.from))}
              </span>
            </span>
            {mayChange && <Release involved={one} />}
          </li>
        ))}
      </ul>
      {mayChange && (
        <button type="button" className="menu-item" onClick={() => ask('involveColleague')}>
          <UserPlus className="icon" aria-hidden />
          {words.involve}
        </button>
      )}
    </Menu>
  );
}

/** Nothing is lost by it: the same colleague can be asked again at once. */
function Release({ involved }: { involved: Schemas['DossierInvolved'] }) {
  const { id, version } = useTrajectory();
  const change = useChange();
  const say = useToast();
  const involve = (atVersion: number) =>
    change(() =>
      answer(
        api.POST('/api/v1/trajectories/{id}/involved-colleagues', {
          params: { path: { id }, header: { ...ifMatch(atVersion), 'Idempotency-Key': newKey() } },
          body: { userId: involved.colleague.id, role: involved.role as Schemas['Involvement']['role'] },
        }),
      ),
    );
  const release = useMutation({
    mutationFn: () =>
      change(() =>
        answer(
          api.DELETE('/api/v1/trajectories/{id}/involved-colleagues/{involvedId}', {
            params: { path: { id, involvedId: involved.id }, header: ifMatch(version) },
          }),
        ),
      ),
    onSuccess: (after) => say(words.released(involved.colleague.name), () => involve(after.version)),
    onError: useSayProblem(),
  });
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words.release(involved.colleague.name)}
      onClick={() => release.mutate()}
    >
      <X className="icon" aria-hidden />
    </button>
  );
}
