import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useSession } from '../../session/session.js';
import { useWords } from '../../words/words.js';
import type { Dossier } from './dossier-query.js';
import { AccessTab } from './tabs/access-tab.js';
import { OverviewTab } from './tabs/overview-tab.js';
import { PersonTab } from './tabs/person-tab.js';
import { TrajectoryTab } from './tabs/trajectory-tab.js';
import { WorkTab } from './tabs/work-tab.js';

type TabKey = 'overzicht' | 'gegevens' | 'taken' | 'traject' | 'inzage';

interface DossierTab {
  readonly key: TabKey;
  readonly content: ComponentType;
}

/** The tabs that this colleague has with this participant. */
export function useDossierTabs({ trajectories }: Dossier): DossierTab[] {
  const { permissions } = useSession();
  const any = trajectories.length > 0;
  return [
    { key: 'overzicht', content: OverviewTab },
    { key: 'gegevens', content: PersonTab },
    ...(any ? [{ key: 'taken', content: WorkTab } as const] : []),
    { key: 'traject', content: TrajectoryTab },
    ...(permissions.includes('accessLog.view') ? [{ key: 'inzage', content: AccessTab } as const] : []),
  ];
}

/** Each tab has an address, so that it can be linked to and comes back after a reload. */
export function DossierTabs({ tabs }: { tabs: readonly DossierTab[] }) {
  const words = useWords().dossier;
  return (
    <nav className="tabs" aria-label={words.tabsLabel}>
      {tabs.map(({ key }) => (
        <Link
          key={key}
          from="/deelnemers/$participantId"
          to="."
          search={key === 'overzicht' ? {} : { tab: key }}
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {words.tabs[key]}
        </Link>
      ))}
    </nav>
  );
}
