import { useQueryClient } from '@tanstack/react-query';

/** What is on screen of employers and their places is old: read it again. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['employer'] }),
      client.invalidateQueries({ queryKey: ['place'] }),
    ]);
  };
}
