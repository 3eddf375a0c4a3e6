import { useRef } from 'react';
import { newKey } from '../../../api/api.js';

/**
 * Keys that make a creating request safe to send again: the same as long as the same is asked, so that what arrived
 * while its answer was lost does not arrive twice. After `done` the same may be asked anew.
 */
export function useKeyOf(): { of(body: unknown): string; done(): void } {
  const last = useRef({ asked: '', key: '' });
  return {
    of(body) {
      const asked = JSON.stringify(body);
      if (asked !== last.current.asked) last.current = { asked, key: newKey() };
      return last.current.key;
    },
    done() {
      last.current = { asked: '', key: '' };
    },
  };
}
