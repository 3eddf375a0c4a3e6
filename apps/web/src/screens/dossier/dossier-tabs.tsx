import { Link, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Tabs } from '../../parts/tabs.js';
import { useSession } from '../../session/session.js';
import { dossier as words } from '../../words/words.js';
import type { Dossier } from './dossier-query.js';
import { DevelopmentTab } from './action-plan/development-tab.js';
import { AftercareTab } from './aftercare/aftercare-tab.js';
import { DiagnoseTab } from './development/diagnose-tab.js';
import { LearningTab } from './learning/learning-tab.js';
import { PlacementTab } from './placement/placement-tab.js';
import { stageParts, type StagePart } from './stage-parts.js';
import { AccessTab } from './tabs/access-tab.js';
import { OverviewTab } from './tabs/overview-tab.js';
import { PersonTab } from './tabs/person-tab.js';
import { TrajectoryTab } from './tabs/trajectory-tab.js';
import { WorkTab } from './tabs/work-tab.js';

const stageContents: Readonly<Record<StagePart, ComponentType>> = {
  diagnose: DiagnoseTab,
  ontwikkeling: DevelopmentTab,
  scholing: LearningTab,
  plaatsing: PlacementTab,
  nazorg: AftercareTab,
};

type TabKey = 'overzicht' | 'gegevens' | 'taken' | StagePart | 'traject' | 'inzage';

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
    ...stageParts
      .filter(({ permission }) => any && permissions.includes(permission))
      .map(({ key }) => ({ key, content: stageContents[key] })),
    { key: 'traject', content: TrajectoryTab },
    ...(permissions.includes('accessLog.view') ? [{ key: 'inzage', content: AccessTab } as const] : []),
  ];
}

/** Each tab has an address, so that it can be linked to and comes back after a reload. */
export function DossierTabs({ tabs }: { tabs: readonly DossierTab[] }) {
  const { tab } = useSearch({ from: '/deelnemers/$participantId' });
  return (
    <Tabs label={words.tabsLabel} open={tab ?? ''}>
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
    </Tabs>
  );
}
