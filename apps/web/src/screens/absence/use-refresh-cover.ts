import { useQueryClient } from '@tanstack/react-query';

/** Who is away, who stands in and what is to be arranged hang together: they are read again together. */
export function useRefreshCover(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['cover'] });
  };
}
