import { useEffect, useRef, type ReactNode } from 'react';

interface TabsProps {
  label: string;
  /** What is open, and whatever else changes how wide the tabs are. */
  open: string;
  children: ReactNode;
}

/** Links beside each other; where there is no room for all, the one that is open is in sight. */
export function Tabs({ label, open, children }: TabsProps) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const strip = row.current!;
    const tab = strip.querySelector<HTMLElement>('[aria-current="page"]');
    // The strip alone: the page stays where it is.
    if (tab) strip.scrollLeft = tab.offsetLeft - strip.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2;
  }, [open]);
  return (
    <nav ref={row} className="tabs" aria-label={label}>
      {children}
    </nav>
  );
}
