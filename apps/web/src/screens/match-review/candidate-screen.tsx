import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { matchReview as words } from '../../words/words.js';
import { CandidateReview } from './candidate-review.js';
import { Decided } from './decided.js';
import { DecisionHistory } from './decision-history.js';
import { candidateQuery } from './match-queries.js';
import { useNextCandidate } from './next-candidate.js';
import './match-review.css';

const route = getRouteApi('/samenvoegen/$candidateId');

export function CandidateScreen() {
  return (
    <Page
      permission="match.review"
      title={words.pairTitle}
      wide
      actions={
        <LinkButton kind="subtle" to="/samenvoegen" icon={<ArrowLeft className="icon" aria-hidden />}>
          {words.back}
        </LinkButton>
      }
    >
      <Candidate />
    </Page>
  );
}

/** One pair: side by side as long as it is open, otherwise what became of it. */
function Candidate() {
  const { candidateId } = route.useParams();
  const { data: candidate, error, refetch, isPending } = useQuery(candidateQuery(candidateId));
  const { left, nextId } = useNextCandidate(candidateId);
  if (isPending) return <Loading lines={8} />;
  if (error && !candidate) return <Failed problem={error} retry={refetch} />;
  if (!candidate.merger)
    return (
      <div className="stack">
        <Decided state={candidate.state} nextId={nextId} />
        <DecisionHistory history={candidate.history} />
      </div>
    );
  return <CandidateReview key={candidateId} candidate={candidate} left={left} nextId={nextId} />;
}
