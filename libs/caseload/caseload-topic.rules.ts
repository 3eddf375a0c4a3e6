import type { LiveTopic, MayHear } from '#kernel/live-topics.js';

/** That a list gained or lost a case is heard by whose list it is: a colleague, who substitutes for one, a team. */
export const caseloadTopic: LiveTopic = {
  permission: 'caseload.view',
  audiences: async (_tx, ids) => new Map(ids.map((id) => [id, seesListOf(id)])),
};

const seesListOf =
  (id: string): MayHear =>
  ({ userId, scope }) =>
    scope.everything || userId === id || scope.userIds.includes(id) || scope.teamIds.includes(id);
