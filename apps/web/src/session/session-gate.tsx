import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { onSignedOut, useToken } from '../api/api.js';
import { keepDraftsOf } from '../drafts/draft-store.js';
import { Dialog } from '../parts/dialog.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/words.js';
import { sessionQuery, type Session } from './session.js';
import { SignIn } from './sign-in.js';
import { SignInForm } from './sign-in-form.js';

/**
 * Nothing of the app without a session. When one ends in the middle of something, the screen stays as it is behind a
 * dialog that asks to sign in again: what was being typed is still there afterwards.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const words = useWords().session;
  const client = useQueryClient();
  const { data: session, error, refetch, isPending } = useQuery(sessionQuery);
  const [expired, setExpired] = useState(false);
  const present = useRef<Session>(null);

  useEffect(() => {
    if (session) present.current = session;
  }, [session]);
  useEffect(
    () =>
      onSignedOut(() => {
        if (present.current) setExpired(true);
      }),
    [],
  );

  function signedIn(next: Session): void {
    useToken(next.csrfToken);
    // What a colleague saw, or was typing, is not for whoever signs in next on this device.
    if (present.current && present.current.userId !== next.userId) window.location.assign('/');
    keepDraftsOf(next.userId);
    client.setQueryData(sessionQuery.queryKey, next);
    setExpired(false);
    if (expired) void client.invalidateQueries();
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
