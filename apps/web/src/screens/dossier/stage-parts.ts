import { useCallback } from 'react';
import { useSession } from '../../session/session.js';

/** The stages that have a part of their own in the dossier, each for who may see what is recorded in it. */
export const stageParts = [
  { key: 'diagnose', permission: 'development.view' },
  { key: 'ontwikkeling', permission: 'development.view' },
  { key: 'scholing', permission: 'learning.view' },
  { key: 'plaatsing', permission: 'placement.view' },
  { key: 'nazorg', permission: 'placement.view' },
] as const;
export type StagePart = (typeof stageParts)[number]['key'];

/** The part of the dossier that is about a stage, if this colleague has it. */
export function useStagePart(): (stage: string) => StagePart | undefined {
  const { permissions } = useSession();
  return useCallback(
    (stage) =>
      stageParts.find(({ key, permission }) => key === stage && permissions.includes(permission))?.key,
    [permissions],
  );
}
