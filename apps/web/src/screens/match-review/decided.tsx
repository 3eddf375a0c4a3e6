import { ArrowRight } from 'lucide-react';
import { LinkButton } from '../../parts/link-button.js';
import { Empty } from '../../parts/states.js';
import { matchReview as words } from '../../words/words.js';

export function Decided({ state, nextId }: { state: string; nextId: string | undefined }) {
  return (
    <Empty
      title={words.decidedTitle}
      action={
        nextId ? (
          <LinkButton
            kind="primary"
            to="/samenvoegen/$candidateId"
            params={{ candidateId: nextId }}
            icon={<ArrowRight className="icon" aria-hidden />}
          >
            {words.next}
          </LinkButton>
        ) : (
          <LinkButton to="/samenvoegen">{words.back}</LinkButton>
        )
      }
    >
      {words.decided[state]}
    </Empty>
  );
}
