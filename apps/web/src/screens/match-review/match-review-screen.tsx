import { Page } from '../../parts/page.js';
import { matchReview as words } from '../../words/words.js';
import { CandidateQueue } from './candidate-queue.js';
import { RecentMergers } from './recent-mergers.js';
import './match-review.css';

/** Pairs that wait for a decision, and the decisions that can still be undone. */
export function MatchReviewScreen() {
  return (
    <Page permission="match.review" title={words.title} lead={words.lead}>
      <CandidateQueue />
      <RecentMergers />
    </Page>
  );
}
