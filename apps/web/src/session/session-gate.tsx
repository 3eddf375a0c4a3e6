import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { onSignedOut, rememberToken } from '../api/api.js';
import { keepDraftsOf } from '../drafts/draft-store.js';
import { Dialog } from '../parts/dialog.js';
import { Failed, Loading } from '../parts/states.js';
import { session as words } from '../words/words.js';
import { onSessionElsewhere, tellTabs } from './session-tabs.js';
import { notOfSession, readSession, sessionQuery, type Session } from './session.js';
import { SignIn } from './sign-in.js';
import { SignInForm } from './sign-in-form.js';

/**
 * Nothing of the app without a session. When one ends in the middle of something, the screen stays as it is behind a
 * dialog that asks to sign in again: what was being typed is still there afterwards.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { data: session, error, refetch, isPending } = useQuery(sessionQuery);
  const [expired, setExpired] = useState(false);
  const present = useRef<Session>(null);

  useEffect(() => {
    if (!session) return;
    present.current = session;
    keepDraftsOf(session.userId);
  }, [session]);
  useEffect(
    () =>
      onSignedOut(() => {
        if (present.current) setExpired(true);
      }),
    [],
  );

  const enter = useCallback(
    (next: Session): void => {
      rememberToken(next.csrfToken);
      keepDraftsOf(next.userId);
      // What a colleague saw, or was typing, is not for whoever signs in next on this device.
      if (present.current && present.current.userId !== next.userId) return window.location.assign('/');
      client.setQueryData(sessionQuery.queryKey, next);
      setExpired(false);
      return void client.invalidateQueries({ predicate: notOfSession });
    },
    [client],
  );
  useEffect(
    () =>
      onSessionElsewhere((what) => {
        if (what === 'out') return window.location.assign('/');
        return void readSession().then(
          (found) => found && enter(found),
          () => undefined,
        );
      }),
    [enter],
  );

  function signedIn(next: Session): void {
    enter(next);
    tellTabs('in');
  }

  if (isPending) return <Loading />;
  if (error) return <Failed problem={error} retry={refetch} />;
  if (!session) return <SignIn onSignedIn={signedIn} />;
  return (
    <>
      {children}
      <Dialog title={words.expiredTitle} open={expired}>
        <p>{words.expired}</p>
        <SignInForm onSignedIn={signedIn} />
      </Dialog>
    </>
  );
}
