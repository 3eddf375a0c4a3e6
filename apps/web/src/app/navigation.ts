import {
  ArrowLeftRight,
  Building2,
  CalendarCheck,
  FileInput,
  Files,
  GitMerge,
  Gauge,
  Hammer,
  Mail,
  Settings2,
  UserCog,
  Users,
  UsersRound,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Words } from '../words/words.js';

export interface NavigationItem {
  readonly to: string;
  readonly label: keyof Words['shell']['navigation'];
  readonly icon: LucideIcon;
  /** Another address that belongs to it. */
  readonly also?: string;
  /** Who may not do this does not see it. */
  readonly permission: string;
}

/** So many fit in the bar at the bottom of a phone; the others are behind the menu. */
export const FIT_ON_PHONE = 4;

/** Everything in the main menu, in its order. */
export const navigation: readonly NavigationItem[] = [
  { to: '/mijn-dag', label: 'myDay', icon: CalendarCheck, permission: 'trajectory.move' },
  { to: '/caseload', label: 'caseload', icon: Users, permission: 'caseload.view' },
  {
    to: '/overdrachten',
    label: 'handovers',
    icon: ArrowLeftRight,
    permission: 'handover.view',
  },
  { to: '/brieven', label: 'letters', icon: Mail, permission: 'letter.send' },
  {
    to: '/aanmeldingen',
    also: '/aanmelden',
    label: 'referrals',
    icon: Files,
    permission: 'referral.view',
  },
  { to: '/team', label: 'team', icon: Gauge, permission: 'team.view' },
  {
    to: '/werkgevers',
    also: '/plaatsen',
    label: 'employers',
    icon: Building2,
    permission: 'employer.view',
  },
  { to: '/werkplekken', label: 'workPlaces', icon: Hammer, permission: 'development.view' },
  { to: '/import', label: 'imports', icon: FileInput, permission: 'import.run' },
  { to: '/samenvoegen', label: 'matchReview', icon: GitMerge, permission: 'match.review' },
  { to: '/beheer/gebruikers', label: 'colleagues', icon: UserCog, permission: 'user.manage' },
  { to: '/beheer/teams', label: 'teams', icon: UsersRound, permission: 'team.manage' },
  { to: '/beheer/normen', label: 'norms', icon: Settings2, permission: 'setting.manage' },
];
