import { useEffect } from 'react';
import { session as words, shell } from '../words/words.js';
import type { Session } from './session.js';
import { SignInForm } from './sign-in-form.js';

/** The first screen of whoever is not signed in, at whatever address they came. */
export function SignIn({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  useEffect(() => {
    document.title = `${words.title} · ${shell.product}`;
    // Where whoever was here before had scrolled to, and at which addresses.
    sessionStorage.clear();
  }, []);
  return (
    <main className="sign-in">
      <div className="panel sign-in-panel stack loose">
        <header className="stack tight">
          <img src="/doorloop.svg" alt="" width="48" height="48" />
          <h1>{words.welcome}</h1>
          <p className="soft">{words.lead}</p>
        </header>
        <SignInForm onSignedIn={onSignedIn} />
        <p className="small soft">{words.help}</p>
      </div>
    </main>
  );
}
