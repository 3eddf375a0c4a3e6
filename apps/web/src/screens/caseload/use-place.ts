import { useLayoutEffect, useState, type RefObject } from 'react';

interface Place {
  readonly width: number;
  /** From the top of the document. */
  readonly top: number;
}

/** Where something stands on the page, and how wide; measured again when what is around it changes size. */
export function usePlace(element: RefObject<HTMLElement | null>): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const measured = element.current!;
    const measure = (): void => {
      const { width, top } = measured.getBoundingClientRect();
      const next = { width, top: top + window.scrollY };
      setPlace((now) => (now?.width === next.width && now.top === next.top ? now : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of measured.parentElement!.children) observer.observe(part);
    return () => observer.disconnect();
  }, [element]);
  return place;
}
