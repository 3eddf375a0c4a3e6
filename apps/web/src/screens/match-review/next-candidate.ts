import { useInfiniteQuery } from '@tanstack/react-query';
import { candidatesQuery } from './match-queries.js';

/** How many pairs wait as far as is known, and which one comes after this one; the first again after the last. */
export function useNextCandidate(id: string): { left: number; nextId: string | undefined } {
  const { data } = useInfiniteQuery(candidatesQuery);
  const ids = data?.pages.flatMap(({ items }) => items.map((pair) => pair.id)) ?? [];
  const differs = (other: string): boolean => other !== id;
  return { left: ids.length, nextId: ids.slice(ids.indexOf(id) + 1).find(differs) ?? ids.find(differs) };
}
