import { useEffect, useRef, type ReactNode } from 'react';
import { useMay } from '../session/session.js';
import { shell } from '../words/words.js';
import { notAllowed } from './only-with.js';
import { Failed } from './states.js';

interface PageProps {
  title: string;
  /** Whoever typed its address without it reads why there is nothing, and finds nothing to press. */
  permission?: string;
  /** Of the window, when the title names a person: a browser keeps the titles of where one has been. */
  windowTitle?: string;
  /** Beside the title: how many, which state. */
  aside?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** As wide as the window, for lists. */
  wide?: boolean;
  className?: string;
  children: ReactNode;
}

/** A screen: its title is also the window's, and gets the focus so that a screen reader says where one has come. */
export function Page({
  title,
  permission,
  windowTitle = title,
  aside,
  lead,
  actions,
  wide,
  className = '',
  children,
}: PageProps) {
  const { product } = shell;
  const allowed = useMay(permission);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${windowTitle} · ${product}`;
  }, [windowTitle, product]);
  useEffect(() => {
    // Not when something in the screen asked for the focus itself.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={`page ${wide ? 'wide' : ''} ${className}`}>
      <header className="page-head row spread">
        <div>
          <div className="row">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {aside}
          </div>
          {lead && allowed && <p className="soft">{lead}</p>}
        </div>
        {actions && allowed && <div className="row">{actions}</div>}
      </header>
      {allowed ? children : <Failed problem={notAllowed} />}
    </div>
  );
}
