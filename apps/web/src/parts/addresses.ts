/** Where things are found in the app, for links. */
export const dossierAddress = (participantId: string): string => `/deelnemers/${participantId}`;
export const handoverAddress = (handoverId: string): string => `/overdrachten/${handoverId}`;
