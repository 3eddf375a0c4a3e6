import { Building2, House, Mail, MessageSquare, Phone, UserX, Video, type LucideIcon } from 'lucide-react';
import type { Schemas } from '../../../../../../libs/api-client/client.js';

export type ContactKind = Schemas['ContactNoteRequest']['kind'];
export type ContactParty = NonNullable<Schemas['ContactNoteRequest']['spokeWith']>;

/** In the order in which they are used most. */
export const contactKinds: Readonly<Record<ContactKind, LucideIcon>> = {
  phone: Phone,
  office: Building2,
  visit: House,
  video: Video,
  email: Mail,
  message: MessageSquare,
  noShow: UserX,
};
export const contactKindCodes = Object.keys(contactKinds) as ContactKind[];
export const contactParties: readonly ContactParty[] = [
  'participant',
  'employer',
  'referrer',
  'family',
  'other',
];
