import type { Work } from '#kernel/outbox.js';

/** The jobs of requests for another contact person, by their lasting names. */
export const requestJobs = {
  tellLeads: 'contactPersonRequest.tellLeads',
  tellAnswer: 'contactPersonRequest.tellAnswer',
} as const;

export const worksOfRequest = (requestId: string): Work[] => [
  { job: requestJobs.tellLeads, payload: { requestId } },
];

export const worksOfAnswer = (requestId: string, about: 'granted' | 'refused'): Work[] => [
  { job: requestJobs.tellAnswer, payload: { requestId, about } },
];
