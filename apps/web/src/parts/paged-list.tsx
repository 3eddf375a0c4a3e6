import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answers as words } from '../words/words.js';
import { Button, type ButtonProps } from './button.js';
import { Failed, Loading } from './states.js';

type Pages<Item> = UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Item[] }>>;

interface PagedListProps<Item> {
  of: Pages<Item>;
  /** How many lines stand there while the first page comes. */
  lines?: number;
  /** Stands there when there is nothing. */
  empty: ReactNode;
  /** How much the button for the next page stands out. */
  more?: ButtonProps['kind'];
  /** What has been read so far; never nothing. */
  children: (items: Item[]) => ReactNode;
}

/** A list that is read page by page, or why it is not there. */
export function PagedList<Item>({ of, lines, empty, more, children }: PagedListProps<Item>) {
  const items = of.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {of.isPending && <Loading lines={lines} />}
      {of.error && <Failed problem={of.error} retry={of.refetch} />}
      {of.data && items.length === 0 && empty}
      {items.length > 0 && children(items)}
      {of.hasNextPage && (
        <div>
          <More of={of} kind={more} />
        </div>
      )}
    </>
  );
}

type NextPage = Pick<Pages<unknown>, 'hasNextPage' | 'isFetchingNextPage'> & { fetchNextPage: () => unknown };

/** Asks for the next page, as long as there is one. */
export function More({ of, kind }: { of: NextPage; kind?: ButtonProps['kind'] }) {
  if (!of.hasNextPage) return null;
  return (
    <Button kind={kind} busy={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
      {words.more}
    </Button>
  );
}
