import { useSyncExternalStore } from 'react';

/** So wide that a list fits beside a dossier without making that narrow. */
const wide = window.matchMedia('(min-width: 1400px)');

const listen = (listener: () => void): (() => void) => {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
};

export const useRoomBeside = (): boolean => useSyncExternalStore(listen, () => wide.matches);
