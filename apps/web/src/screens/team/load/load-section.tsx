import { useTeamWords } from '../../../words/team-words.js';
import type { TeamSectionProps } from '../sections.js';

/** How much each colleague carries. */
export default function LoadSection(_: TeamSectionProps) {
  return <p className="soft">{useTeamWords().load.lead}</p>;
}
