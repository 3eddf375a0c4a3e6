import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, Play } from 'lucide-react';
import { LinkButton } from '../../parts/link-button.js';
import { PagedList } from '../../parts/paged-list.js';
import { Empty } from '../../parts/states.js';
import { matchReview as words } from '../../words/words.js';
import { candidatesQuery, type Candidate } from './match-queries.js';
import { Score } from './score.js';

export function CandidateQueue() {
  const pairs = useInfiniteQuery(candidatesQuery);
  const first = pairs.data?.pages[0]?.items[0];
  return (
    <section className="stack" aria-labelledby="queue">
      <div className="row spread">
        <h2 id="queue">{words.queue}</h2>
        {first && (
          <LinkButton
            kind="primary"
            to="/samenvoegen/$candidateId"
            params={{ candidateId: first.id }}
            icon={<Play className="icon" aria-hidden />}
          >
            {words.begin}
          </LinkButton>
        )}
      </div>
      <PagedList
        of={pairs}
        empty={
          <Empty icon={<CircleCheck className="icon" aria-hidden />} title={words.empty}>
            {words.emptyHelp}
          </Empty>
        }
      >
        {(items) => (
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
                {items.map((pair) => (
                  <Pair key={pair.id} pair={pair} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}

function Pair({ pair: { id, left, right, score, reasons } }: { pair: Candidate }) {
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
