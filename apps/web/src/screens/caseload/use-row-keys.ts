import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

export interface RowKeys {
  /** The row that has the focus; -1 for none. */
  readonly focused: number;
  readonly onFocus: (index: number) => void;
}

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * Through the list without a mouse: j and k or the arrows to the next and the one before, x to choose. They work while
 * the focus is in the list, so that no single key does anything elsewhere. Enter is the link's own.
 */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  count: number,
  show: (index: number) => void,
  choose: (index: number) => void,
): RowKeys {
  const [focused, setFocused] = useState(-1);
  const focusRow = (index: number): void => {
    setFocused(index);
    show(index);
    // The row may have to be drawn first.
    requestAnimationFrame(() => {
      const link = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
      link?.focus({ preventScroll: true });
    });
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('select, [role="menu"]')) return;
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      focusRow(Math.min(Math.max(focused + step, 0), count - 1));
    }
    if (event.key === 'x' && focused >= 0) choose(focused);
  });
  useEffect(() => {
    const element = list.current!;
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  }, [list]);
  return { focused, onFocus: setFocused };
}
