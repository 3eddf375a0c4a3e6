import { Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
import { useState } from 'react';
import { NoticeBell } from '../notices/notice-bell.js';
import { useSession } from '../session/session.js';
import { shell, shell as words } from '../words/words.js';
import { AccountMenu } from './account-menu.js';
import { LiveSign } from './live-sign.js';
import { FIT_ON_PHONE, navigation, type NavigationItem } from './navigation.js';
import { SearchButton } from './search-button.js';

/** What stands around every screen: the menu beside it, on a phone under it. */
export function Shell() {
  const { permissions } = useSession();
  const items = navigation.filter(({ permission }) => permissions.includes(permission));
  const [open, setOpen] = useState(false);
  return (
    <div className="shell">
      <a className="skip-link" href="#inhoud">
        {words.skip}
      </a>
      <header className="shell-top">
        {items.length > FIT_ON_PHONE && (
          <button
            type="button"
            className="icon-button shell-menu"
            aria-expanded={open}
            aria-controls="hoofdmenu"
            onClick={() => setOpen(!open)}
          >
            <Menu className="icon" aria-hidden />
            <span className="visually-hidden">{words.openMenu}</span>
          </button>
        )}
        <Link to="/" className="shell-brand">
          <img src="/doorloop.svg" alt="" width="28" height="28" />
          <span>{words.product}</span>
        </Link>
        <SearchButton />
        {permissions.includes('notice.view') && <NoticeBell />}
        <AccountMenu />
      </header>
      <nav id="hoofdmenu" className={`shell-side ${open ? 'open' : ''}`} aria-label={words.mainNavigation}>
        <ul>
          {items.map((item, place) => (
            <li key={item.to} className={place < FIT_ON_PHONE ? 'on-phone' : ''}>
              <NavigationLink {...item} onFollow={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      </nav>
      <main id="inhoud" tabIndex={-1} className="shell-main">
        <Outlet />
      </main>
      <LiveSign />
    </div>
  );
}

function NavigationLink({
  to,
  also,
  label,
  icon: Icon,
  onFollow,
}: NavigationItem & { onFollow: () => void }) {
  const { navigation: labels } = shell;
  const isAlsoHere = useMatchRoute()({ to: also ?? to, fuzzy: true }) !== false;
  return (
    <Link
      to={to}
      className="shell-link"
      aria-current={isAlsoHere ? 'page' : undefined}
      activeProps={{ 'aria-current': 'page' }}
      onClick={onFollow}
    >
      <Icon className="icon" aria-hidden />
      <span>{labels[label]}</span>
    </Link>
  );
}
