import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { Dialog } from '../parts/dialog.js';
import { Loading } from '../parts/states.js';
import { slashSearches } from '../theme/slash-key.js';
import { useMay } from '../session/session.js';
import { search as words } from '../words/words.js';

const load = () => import('../screens/search/search-panel.js');
const SearchPanel = lazy(async () => ({ default: (await load()).SearchPanel }));

/** Where keys are text. */
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** The way to any dossier, from anywhere: the button, Ctrl-K or /. */
export function SearchButton() {
  const [open, setOpen] = useState(false);
  const may = useMay('participant.search');
  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !typing(event.target) && slashSearches();
    // What asks for an answer first is not covered.
    if (!may || (!command && !slash) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    setOpen(true);
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  if (!may) return null;
  return (
    <>
      <button
        type="button"
        className="search-button"
        aria-keyshortcuts="Control+K"
        onPointerEnter={() => void load()}
        onClick={() => setOpen(true)}
      >
        <Search className="icon" aria-hidden />
        <span className="search-button-label">{words.open}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <Dialog title={words.title} open={open} onClose={() => setOpen(false)}>
        <Suspense fallback={<Loading lines={3} />}>
          <SearchPanel onDone={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}
