import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, Play } from 'lucide-react';
import { Button } from '../../parts/button.js';
import { LinkButton } from '../../parts/link-button.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useWords } from '../../words/words.js';
import { candidatesQuery, type Candidate } from './match-queries.js';
import { Score } from './score.js';

export function CandidateQueue() {
  const { matchReview: words, answers } = useWords();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(candidatesQuery);
  const pairs = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="stack" aria-labelledby="queue">
      <div className="row spread">
        <h2 id="queue">{words.queue}</h2>
        {pairs[0] && (
          <LinkButton
            kind="primary"
            to="/samenvoegen/$candidateId"
            params={{ candidateId: pairs[0].id }}
            icon={<Play className="icon" aria-hidden />}
          >
            {words.begin}
          </LinkButton>
        )}
      </div>
      {isPending && <Loading />}
      {error && <Failed problem={error} retry={refetch} />}
      {data && pairs.length === 0 && (
        <Empty icon={<CircleCheck className="icon" aria-hidden />} title={words.empty}>
          {words.emptyHelp}
        </Empty>
      )}
      {pairs.length > 0 && (
        <div className="table-frame">
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{words.pair}</th>
                <th scope="col">{words.likeness}</th>
                <th scope="col">{words.reasons}</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map((pair) => (
                <Pair key={pair.id} pair={pair} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <div>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {answers.more}
          </Button>
        </div>
      )}
    </section>
  );
}

function Pair({ pair: { id, left, right, score, reasons } }: { pair: Candidate }) {
  const words = useWords().matchReview;
  return (
    <tr>
      <th scope="row">
        <Link to="/samenvoegen/$candidateId" params={{ candidateId: id }} className="pair">
          <span>{left.name}</span> <span className="visually-hidden">{words.and}</span>
          <span>{right.name}</span>
        </Link>
        <span className="small soft pair-sources">
          {words.sources[left.source]} {words.and} {words.sources[right.source]}
        </span>
      </th>
      <td>
        <Score score={score} />
      </td>
      <td className="small">{reasons.join(' ')}</td>
    </tr>
  );
}
