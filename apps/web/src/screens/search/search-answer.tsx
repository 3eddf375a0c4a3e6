import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from '../../parts/button.js';
import { Problem } from '../../parts/states.js';
import { answers, search as words } from '../../words/words.js';
import { MOST, type FoundParticipant } from './search-query.js';

interface SearchAnswerProps {
  /** Too little has been typed to ask anything. */
  short: boolean;
  /** The list under it shows what was open before. */
  recent: boolean;
  answered: UseQueryResult<{ items: FoundParticipant[] }>;
}

/** What the register said, in words: how many, nobody and what to try then, or that it could not be asked. */
export function SearchAnswer({
  short,
  recent,
  answered: { data, error, refetch, isFetching },
}: SearchAnswerProps) {
  if (short) return <p className="search-says soft small">{recent ? words.recent : words.tooShort}</p>;
  if (error)
    return (
      <div className="stack tight">
        <Problem problem={error} />
        <Button busy={isFetching} onClick={() => void refetch()}>
          {answers.retry}
        </Button>
      </div>
    );
  const count = data?.items.length ?? 0;
  return (
    <>
      <p className="search-says soft small" role="status">
        {!data
          ? answers.loading
          : count === 0
            ? words.nobody
            : count >= MOST
              ? words.foundMany
              : words.found(count)}
      </p>
      {data && count === 0 && (
        <ul className="bullets soft">
          {words.advice.map((advice) => (
            <li key={advice}>{advice}</li>
          ))}
        </ul>
      )}
    </>
  );
}
