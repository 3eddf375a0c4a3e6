import { actionPlan } from './nl/action-plan.js';
import { administrationLog } from './nl/administration-log.js';
import { aftercare } from './nl/aftercare.js';
import { answers } from './nl/answers.js';
import { caseload } from './nl/caseload.js';
import { colleagues } from './nl/colleagues.js';
import { development } from './nl/development.js';
import { dossier } from './nl/dossier.js';
import { drafts } from './nl/drafts.js';
import { employers } from './nl/employers.js';
import { handovers } from './nl/handovers.js';
import { imports } from './nl/imports.js';
import { learning } from './nl/learning.js';
import { matching } from './nl/matching.js';
import { matchReview } from './nl/match-review.js';
import { municipalities } from './nl/municipalities.js';
import { myDay } from './nl/my-day.js';
import { norms } from './nl/norms.js';
import { notices } from './nl/notices.js';
import { offer } from './nl/offer.js';
import { people } from './nl/people.js';
import { placement } from './nl/placement.js';
import { places } from './nl/places.js';
import { referralForm } from './nl/referral-form.js';
import { referrals } from './nl/referrals.js';
import { search } from './nl/search.js';
import { session } from './nl/session.js';
import { shell } from './nl/shell.js';
import { teams } from './nl/teams.js';
import { workPlaces } from './nl/work-places.js';
import { work } from './nl/work.js';

/** Everything the app says, in Dutch. Another language is an object of the same shape. */
export const nl = {
  actionPlan,
  administrationLog,
  aftercare,
  answers,
  caseload,
  colleagues,
  development,
  dossier,
  drafts,
  employers,
  handovers,
  imports,
  learning,
  matching,
  matchReview,
  municipalities,
  myDay,
  norms,
  notices,
  offer,
  people,
  placement,
  places,
  referralForm,
  referrals,
  search,
  session,
  shell,
  teams,
  work,
  workPlaces,
};

export type Words = typeof nl;
