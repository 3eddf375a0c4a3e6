import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether what stands under this mark has begun to stick to the top, as the mark has gone under the bar there. */
export function useStuck(): [RefObject<HTMLSpanElement | null>, boolean] {
  const mark = useRef<HTMLSpanElement>(null);
  const [stuck, setStuck] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => setStuck(!entry!.isIntersecting && entry!.boundingClientRect.top < 100),
      { rootMargin: '-60px 0px 0px 0px' },
    );
    observer.observe(mark.current!);
    return () => observer.disconnect();
  }, []);
  return [mark, stuck];
}
