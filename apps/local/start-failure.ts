/** Why `npm start` cannot go on, in words for whoever typed it. */
export class StartFailure extends Error {}
