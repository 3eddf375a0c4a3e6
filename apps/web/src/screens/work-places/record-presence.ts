import { answer, api } from '../../api/api.js';
import type { Presence } from './presence-select.js';

/** What is known of a day of somebody at work; `hours` are kept as long as they were there. */
export function recordPresence(
  id: string,
  day: string,
  presence: Presence | null,
  hours: number | null = null,
): Promise<unknown> {
  if (presence === null)
    return answer(
      api.DELETE('/api/v1/work-place-assignments/{id}/attendance', {
        params: { path: { id }, query: { day } },
      }),
    );
  const wasThere = presence === 'present' || presence === 'late';
  return answer(
    api.PUT('/api/v1/work-place-assignments/{id}/attendance', {
      params: { path: { id } },
      body: { day, presence, ...(wasThere && hours !== null && { hours }) },
    }),
  );
}
