import { lazy, Suspense, useEffect } from 'react';
import { DossierScreen } from '../../dossier/dossier-screen.js';
import { showListBeside, useOpenList } from './open-list.js';
import { useRoomBeside } from './use-room-beside.js';

const ListPane = lazy(async () => ({ default: (await import('./list-pane.js')).ListPane }));

/** A dossier, and on a wide screen beside it the list from which it was opened, so that the next one is one press away. */
export function DossierBesideList() {
  const list = useOpenList();
  const beside = useRoomBeside() && list !== null;
  useEffect(() => () => showListBeside(null), []);
  return (
    <div className={beside ? 'beside' : ''}>
      {beside && (
        <Suspense>
          <ListPane list={list} />
        </Suspense>
      )}
      <div className="beside-dossier">
        <DossierScreen />
      </div>
    </div>
  );
}
