import { v5 } from 'uuid';

const channels = ['inApp', 'phone', 'email', 'letter', 'text'] as const;
export type Channel = (typeof channels)[number];

/** The same message to the same recipient is the same notice: written a second time it is found to be there. */
export const noticeId = (messageId: string, recipientId: string): string => v5(recipientId, messageId);

/** The same as long as the last of its kind is unread: whatever comes meanwhile is told by that one. */
export const standingNoticeId = (kind: string, readBefore: number, recipientId: string): string =>
  v5(`${kind} ${readBefore}`, recipientId);

export interface WaysToReach {
  readonly preferredContact: Exclude<Channel, 'inApp'> | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** The way a participant prefers to be reached, when we have what it takes; else a way that works; at last a letter. */
export function channelOf({ preferredContact, phone, email }: WaysToReach): Channel {
  const works: Record<Exclude<Channel, 'inApp'>, boolean> = {
    phone: phone !== null,
    text: phone !== null,
    email: email !== null,
    letter: true,
  };
  if (preferredContact && works[preferredContact]) return preferredContact;
  return works.email ? 'email' : works.phone ? 'phone' : 'letter';
}

/** What a colleague is asked to do for a participant who is reached by the telephone. */
export function askedToTell(channel: Channel, name: string): string | null {
  if (channel === 'phone') return `${name} bellen`;
  return channel === 'text' ? `${name} een tekstbericht sturen` : null;
}
