import { CircleAlert, Inbox, Lock, SearchX, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.js';
import { answers as words } from '../words/words.js';
import { Button } from './button.js';

/** Lines in the shape of what comes. */
export function Loading({ lines = 4 }: { lines?: number }) {
  return (
    <div className="loading stack" role="status">
      <span className="visually-hidden">{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="loading-line" aria-hidden="true" />
      ))}
    </div>
  );
}

interface StateProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  /** What to do next. */
  action?: ReactNode;
}

/** A page or a list that has nothing to show, and what to do about it. */
export function Empty({
  icon = <Inbox className="icon" aria-hidden />,
  title,
  children,
  action,
}: StateProps) {
  return (
    <div className="state stack tight">
      {icon}
      <p className="state-title">{title}</p>
      {children && <div className="soft">{children}</div>}
      {action}
    </div>
  );
}

/**
 * A page that could not be read: why, and what to do. Of one thing that has an address, what one may not see and what
 * does not exist are told alike.
 */
export function Failed({
  problem,
  retry,
  ofOne = false,
}: {
  problem: unknown;
  retry?: () => unknown;
  ofOne?: boolean;
}) {
  const status = problem instanceof ApiProblem ? problem.status : -1;
  const again = retry && <Button onClick={() => void retry()}>{words.retry}</Button>;
  if (status === 0)
    return (
      <Empty icon={<WifiOff className="icon" aria-hidden />} title={words.offlineTitle} action={again}>
        {words.offline}
      </Empty>
    );
  if (status === 403 && !ofOne)
    return (
      <Empty icon={<Lock className="icon" aria-hidden />} title={words.notAllowedTitle}>
        {words.notAllowed}
      </Empty>
    );
  if (status === 404 || status === 403)
    return (
      <Empty
        icon={<SearchX className="icon" aria-hidden />}
        title={words.notFoundTitle}
        action={<a href="/">{words.home}</a>}
      >
        {words.notFound}
      </Empty>
    );
  return (
    <Empty icon={<CircleAlert className="icon" aria-hidden />} title={words.failedTitle} action={again}>
      {problem instanceof ApiProblem && problem.message ? problem.message : words.failed}
    </Empty>
  );
}

/** What the api answered to something that was tried. */
export function Problem({ problem }: { problem: unknown }) {
  if (!(problem instanceof ApiProblem))
    return (
      <Notice kind="bad" title={words.failedTitle}>
        {words.failed}
      </Notice>
    );
  if (problem.status === 0)
    return (
      <Notice kind="bad" title={words.offlineTitle}>
        {words.offline}
      </Notice>
    );
  return (
    <Notice kind="bad" title={problem.title || words.failedTitle}>
      {problem.missing.length > 0 ? (
        <>
          <p>{words.missing}</p>
          <ul className="bullets">
            {problem.missing.map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </>
      ) : (
        problem.message || words.failed
      )}
    </Notice>
  );
}

/** Something to know, in the page. `bad` is read out at once. */
export function Notice({
  kind = 'info',
  title,
  children,
  action,
}: {
  kind?: 'info' | 'good' | 'warn' | 'bad';
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={`notice ${kind}`} role={kind === 'bad' ? 'alert' : undefined}>
      {title && <p className="notice-title">{title}</p>}
      {children && <div>{children}</div>}
      {action}
    </div>
  );
}
