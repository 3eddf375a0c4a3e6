/**
 * Which library may know which. A library may import those it names here and no others; an edge is added in this
 * table, deliberately, or not at all. The order is the order of the layers: nobody names a library below itself.
 */
export const EDGES: Record<string, readonly string[]> = {
  kernel: [],
  // Row scope and actors are set by the database library, so that the kernel knows no table.
  database: ['kernel'],
  access: ['kernel', 'database'],
  participant: ['kernel', 'database', 'access'],
  trajectory: ['kernel', 'database', 'access', 'participant'],
  capacity: ['kernel', 'database', 'access', 'participant', 'trajectory'],
  // Accepting a referral makes the participant and opens the trajectory in one transaction.
  intake: ['kernel', 'database', 'access', 'participant', 'trajectory', 'capacity'],
  development: ['kernel', 'database', 'access', 'participant', 'trajectory'],
  // What a receiver must know is proposed from the plan and from what runs beside the stage.
  handover: ['kernel', 'database', 'access', 'participant', 'trajectory', 'capacity', 'development'],
  // Who is away, who stands in, and whose participants nobody can be reached for.
  absence: ['kernel', 'database', 'access', 'participant', 'trajectory', 'capacity', 'handover'],
  // It leads to an offer, and is told of as one.
  'contact-person-request': ['kernel', 'database', 'access', 'participant', 'trajectory', 'handover'],
  // Many cases in one go: each is switched, told of and weighed as one that is handed over.
  transfer: ['kernel', 'database', 'access', 'participant', 'trajectory', 'capacity', 'handover'],
  // A training company is a reference in the database: no code of placement is needed for it.
  learning: ['kernel', 'database', 'access', 'participant', 'trajectory'],
  // What an intake asked of somebody's wishes is offered as the first of them.
  placement: ['kernel', 'database', 'access', 'participant', 'trajectory', 'intake'],
  // The read side: sees what the others keep, and nobody depends on it.
  caseload: ['kernel', 'database', 'access', 'participant', 'trajectory', 'intake', 'handover'],
  throughput: ['kernel', 'database', 'access', 'participant', 'trajectory', 'handover', 'placement'],
  funding: ['kernel', 'database', 'access', 'participant', 'trajectory', 'placement'],
  // Features add their topics to the kernel's table, so it knows none of them.
  live: ['kernel', 'database', 'access'],
  // What others wrote to be told; nobody knows how it goes out. A meeting goes out as an invitation.
  mail: ['kernel', 'database', 'access', 'handover'],
  norms: ['kernel', 'database', 'access'],
  'api-client': [],
};

/** Libraries that are no feature: any kind of file in them may be imported along the edges. */
export const FOUNDATION: ReadonlySet<string> = new Set(['kernel', 'database', 'access']);
