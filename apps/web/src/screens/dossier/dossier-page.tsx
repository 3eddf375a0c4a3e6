import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Page } from '../../parts/page.js';
import { dossier as words } from '../../words/words.js';
import { DossierContext, type StepName } from './dossier-context.js';
import type { Dossier } from './dossier-query.js';
import { DossierTabs, useDossierTabs } from './dossier-tabs.js';
import { useStagePart } from './stage-parts.js';
import { ContactStrip } from './head/contact-strip.js';
import { HeadActions, HeadBadges, HeadFacts } from './head/head.js';
import { rememberDossier } from '../search/recent-dossiers.js';
import { fullName, listName } from './person-words.js';
import { StageRail } from './rail/stage-rail.js';
import { StepDialog } from './steps/step-dialog.js';
import { NoteButton } from './tabs/overview-tab.js';

/** One participant: who they are and who helps them, how far they are, and what happened and has to happen. */
export function DossierPage({ dossier, notice }: { dossier: Dossier; notice: ReactNode }) {
  const { tab } = useSearch({ from: '/deelnemers/$participantId' });
  const tabs = useDossierTabs(dossier);
  const [asked, setAsked] = useState<StepName | null>(null);
  const ask = useCallback((step: StepName) => setAsked(step), []);
  const partOf = useStagePart();
  const [noteAsked, setNoteAsked] = useState(false);
  const navigate = useNavigate({ from: '/deelnemers/$participantId' });
  const [trajectory] = dossier.trajectories;
  const open = useMemo(
    () => ({ dossier, trajectory, ask, partOf, noteAsked, noteShown: () => setNoteAsked(false) }),
    [dossier, trajectory, ask, partOf, noteAsked],
  );
  useEffect(() => {
    const { birthDate, town, municipalityCode } = dossier.person;
    const { stage = null, contactPerson = null } = trajectory?.endedAt ? {} : (trajectory ?? {});
    rememberDossier({
      participantId: dossier.id,
      name: listName(dossier.person),
      ...{ birthDate, town, municipalityCode, stage, contactPerson },
    });
  }, [dossier, trajectory]);
  const current = tabs.find(({ key }) => key === tab) ?? tabs[0]!;
  const Tab = current.content;
  return (
    <DossierContext value={open}>
      <Page
        title={fullName(dossier.person)}
        windowTitle={words.title}
        aside={<HeadBadges />}
        lead={<HeadFacts />}
        actions={<HeadActions />}
        className="dossier"
      >
        {notice}
        {trajectory && <ContactStrip />}
        {trajectory && <StageRail />}
        <DossierTabs tabs={tabs} />
        <section aria-label={words.tabs[current.key]}>
          <Tab />
        </section>
        {trajectory?.can.includes('addNote') && (
          <NoteButton
            onPress={() => {
              setNoteAsked(true);
              void navigate({ search: {}, resetScroll: false });
            }}
          />
        )}
      </Page>
      <StepDialog step={asked} onClose={() => setAsked(null)} />
    </DossierContext>
  );
}
