import { useQueryClient, type Query } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { signedOut } from '../api/api.js';
import type { LiveMessage } from '../api/live-stream.js';
import { listenLive } from '../api/live.js';
import { notOfSession, useSession } from '../session/session.js';

type Change = Extract<LiveMessage, { kind: 'change' }>;

const isId = (part: unknown): boolean => typeof part === 'string' && /^[0-9a-f-]{36}$/.test(part);

/** Lists that show a line of what changed: the first part of their keys. */
const alsoShownIn: Readonly<Record<string, readonly string[]>> = {
  participant: ['caseload', 'myDay'],
  handover: ['caseload', 'myDay'],
  caseload: ['myDay', 'cover'],
  cover: ['myDay'],
  notice: ['myDay'],
  referral: ['myDay'],
  // A change of a place is told as one of its employer.
  employer: ['place'],
};

/** The keys of queries begin with what they are about, and if it is about one thing, its id. */
const isAbout =
  ({ topic, id }: Change) =>
  ({ queryKey: [about, which] }: Query): boolean =>
    (about === topic && (id === null || topic === 'caseload' || !isId(which) || which === id)) ||
    Boolean(alsoShownIn[topic]?.includes(about as string));

/**
 * Brings in what colleagues change: what is on screen is read again, the rest when it is next shown.
 * @returns whether changes come in
 */
export function useLiveUpdates(): boolean {
  const client = useQueryClient();
  const { csrfToken } = useSession();
  const [connected, setConnected] = useState(true);
  useEffect(
    () =>
      listenLive((message) => {
        if (message.kind === 'ended') return signedOut();
        setConnected(message.kind !== 'lost');
        if (message.kind === 'lost') return undefined;
        const predicate = message.kind === 'change' ? isAbout(message) : notOfSession;
        return void client.invalidateQueries({ predicate });
      }),
    // A new session needs a new connection.
    [client, csrfToken],
  );
  return connected;
}
