import { useEffect, useRef } from 'react';

/** Where the focus goes when the step before it, with what was pressed there, is no longer on the page. */
export function useArrival<Place extends HTMLElement>() {
  const place = useRef<Place>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, []);
  return place;
}
