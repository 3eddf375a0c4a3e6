/** About what somebody typed and has not sent. */
export const drafts = {
  restored: 'U gaat verder met wat u hier eerder hebt geschreven.',
  discard: 'Weggooien',
  discarded: 'Concept weggegooid',
  kept: 'Concept bewaard op dit apparaat',
  full: 'Het concept kan hier niet worden bewaard. Verstuur het voor u dit scherm sluit.',
};
