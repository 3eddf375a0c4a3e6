import type { EventFacts } from '#kernel/journal.js';

/** What was said is not on the timeline: that is read by everybody who sees the participant. */
export const requestEvents = {
  'contactPersonRequest.asked': ({ about }: EventFacts) => `Vraagt om een ander aanspreekpunt dan ${about}`,
  'contactPersonRequest.granted': () => 'Ander aanspreekpunt toegezegd',
  'contactPersonRequest.refused': () => 'Ander aanspreekpunt niet toegezegd; de deelnemer weet waarom',
  'contactPersonRequest.withdrawn': () => 'Vraag om een ander aanspreekpunt ingetrokken',
  'contactPersonRequest.openAgain': () => 'Vraag om een ander aanspreekpunt ligt er weer',
} as const;
