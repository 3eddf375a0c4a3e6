import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Page } from '../../parts/page.js';
import { Loading } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { team as words } from '../../words/words.js';
import { sections } from './sections.js';
import { TeamChoice } from './team-choice.js';
import './team.css';

/** All that a team lead keeps an eye on; a manager chooses whose team. */
export function TeamScreen() {
  const { permissions, roles } = useSession();
  const { team } = useSearch({ strict: false }) as { team?: string };
  const navigate = useNavigate();
  const shown = sections.filter(({ permission }) => !permission || permissions.includes(permission));
  const choose = (chosen: string | undefined) =>
    void navigate({ to: '/team', search: { team: chosen }, replace: true });
  return (
    <Page
      permission="team.view"
      title={words.title}
      lead={words.lead}
      actions={roles.includes('manager') && <TeamChoice team={team} onChoose={choose} />}
      className="team-page"
    >
      <nav className="team-parts" aria-label={words.parts}>
        {shown.map(({ id, title }) => (
          <Link key={id} to="/team" search={{ team }} hash={id} replace>
            {words.sections[title]}
          </Link>
        ))}
      </nav>
      {shown.map(({ id, title, Section }) => (
        <section key={id} id={id} className="team-section stack" aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{words.sections[title]}</h2>
          <Suspense fallback={<Loading lines={4} />}>
            <Section teamId={team} />
          </Suspense>
        </section>
      ))}
    </Page>
  );
}
