import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSettled } from '../search/use-settled.js';

const SETTLED_MS = 250;

/** Words that narrow a list while they are typed; once they rest they are in the address. */
export function useTypedSearch(
  inAddress = '',
  search: (words: string | undefined) => void,
): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(inAddress);
  const settled = useSettled(typed, SETTLED_MS).trim();
  const told = useRef(inAddress);
  const tell = useEffectEvent(() => {
    if (settled === told.current) return;
    told.current = settled;
    search(settled || undefined);
  });
  useEffect(() => tell(), [settled]);
  // A link to the same list with other words.
  useEffect(() => {
    if (inAddress === told.current) return;
    told.current = inAddress;
    setTyped(inAddress);
  }, [inAddress]);
  return [typed, setTyped];
}
