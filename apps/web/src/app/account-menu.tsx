import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../api/api.js';
import { ApiProblem } from '../api/problem.js';
import { dropDrafts } from '../drafts/draft-store.js';
import { tellTabs } from '../session/session-tabs.js';
import { useSession } from '../session/session.js';
import { applyTheme, currentTheme, themes, type Theme } from '../theme/theme.js';
import { people, session as sessionWords, shell as words } from '../words/words.js';
import { Menu } from '../parts/menu.js';
import { useToast } from '../parts/toast.js';
import { SlashKeyChoice } from './slash-key-choice.js';

/** Who is signed in, how the app looks to them, and the way out. */
export function AccountMenu() {
  const { displayName, permissions, roles } = useSession();
  const say = useToast();
  const [theme, setTheme] = useState(currentTheme);
  const signOut = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/sessions/current')),
    onSettled: (_done, problem) => {
      // Only the server can end the session; without it nobody is signed out, and nothing is forgotten.
      if (problem instanceof ApiProblem && problem.status === 0) return say(sessionWords.notSignedOut);
      dropDrafts();
      tellTabs('out');
      return window.location.assign('/');
    },
  });
  const initials = displayName
    .split(' ')
    .map((part) => part[0])
    .join('')
    .slice(0, 2);
  return (
    <Menu
      label={words.account(displayName)}
      button={
        <span className="avatar" aria-hidden>
          {initials}
        </span>
      }
    >
      <div className="menu-about">
        <strong>{displayName}</strong>
        <span className="small soft">{roles.map((role) => people.roles[role] ?? role).join(', ')}</span>
      </div>
      <label className="menu-choice">
        <span>{words.theme}</span>
        <select
          value={theme}
          onChange={({ target }) => {
            const chosen = target.value as Theme;
            setTheme(chosen);
            applyTheme(chosen);
          }}
        >
          {themes.map((choice) => (
            <option key={choice} value={choice}>
              {words.themes[choice]}
            </option>
          ))}
        </select>
      </label>
      <SlashKeyChoice />
      {permissions.includes('absence.report') && (
        <Link to="/afwezigheid" className="menu-item">
          {words.myAbsence}
        </Link>
      )}
      <Link to="/mijn-meldingen" className="menu-item">
        {words.mailChoice}
      </Link>
      <button type="button" className="menu-item" onClick={() => signOut.mutate()}>
        <LogOut className="icon" aria-hidden />
        {sessionWords.signOut}
      </button>
    </Menu>
  );
}
