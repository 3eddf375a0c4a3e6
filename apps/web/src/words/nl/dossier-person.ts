/** The participant's data, where each came from, and who looked. */
export const dossierPerson = {};
