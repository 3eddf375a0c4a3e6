import {
  ArrowLeftRight,
  CalendarCheck,
  FileInput,
  Files,
  GitMerge,
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
  /** Who may not do this does not see it. */
  readonly permission: string;
  /** On a phone in the bar at the bottom; the others are behind the menu. */
  readonly onPhone?: boolean;
}

/** Everything in the main menu, in its order. */
export const navigation: readonly NavigationItem[] = [
  { to: '/mijn-dag', label: 'myDay', icon: CalendarCheck, permission: 'trajectory.move', onPhone: true },
  { to: '/caseload', label: 'caseload', icon: Users, permission: 'caseload.view', onPhone: true },
  {
    to: '/overdrachten',
    label: 'handovers',
    icon: ArrowLeftRight,
    permission: 'handover.view',
    onPhone: true,
  },
  { to: '/aanmeldingen', label: 'referrals', icon: Files, permission: 'referral.view', onPhone: true },
  { to: '/import', label: 'imports', icon: FileInput, permission: 'import.run' },
  { to: '/samenvoegen', label: 'matchReview', icon: GitMerge, permission: 'match.review' },
  { to: '/beheer/gebruikers', label: 'colleagues', icon: UserCog, permission: 'user.manage' },
  { to: '/beheer/teams', label: 'teams', icon: UsersRound, permission: 'team.manage' },
  { to: '/beheer/normen', label: 'norms', icon: Settings2, permission: 'setting.manage' },
];
