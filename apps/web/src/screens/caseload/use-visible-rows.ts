import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';

/** What sticks to the top and the bottom of the window: the bar of the app and the heads of the columns. */
const COVERED = { top: 112, bottom: 88 };

interface VisibleRow {
  readonly index: number;
  /** Room to leave before it, in pixels, for rows that are not drawn. */
  readonly skipped: number;
}

export interface VisibleRows {
  readonly rows: readonly VisibleRow[];
  /** Room to leave after the last, in pixels. */
  readonly after: number;
  readonly measure: (row: Element | null) => void;
  readonly show: (index: number) => void;
}

/** Only the rows that can be seen are drawn, and the one that has the focus, so that it keeps it. */
export function useVisibleRows(count: number, height: number, top: number, focused: number): VisibleRows {
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: top,
    scrollPaddingStart: COVERED.top,
    scrollPaddingEnd: COVERED.bottom,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      if (focused < 0 || focused >= count || inSight.includes(focused)) return inSight;
      return [...inSight, focused].sort((one, other) => one - other);
    },
  });
  let end = top;
  const rows = virtualizer.getVirtualItems().map((item) => {
    const skipped = Math.max(0, item.start - end);
    end = item.end;
    return { index: item.index, skipped };
  });
  return {
    rows,
    after: Math.max(0, virtualizer.getTotalSize() + top - end),
    measure: virtualizer.measureElement,
    show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
