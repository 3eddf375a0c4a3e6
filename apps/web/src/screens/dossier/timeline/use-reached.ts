import { useCallback, useRef, type RefCallback } from 'react';

/** Calls back each time that the element comes within reach of the window. */
export function useReached(reached: () => void): RefCallback<HTMLElement> {
  const latest = useRef(reached);
  latest.current = reached;
  return useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry!.isIntersecting) latest.current();
      },
      { rootMargin: '0px 0px 400px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
}
