import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../api/api.js';
import { formatDay } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { Empty } from '../../parts/states.js';
import { useLetterWords } from '../../words/letter-words.js';
import './letters.css';

/** The letters to participants: those to send first, below them what went out. */
export function LettersScreen() {
  const words = useLetterWords();
  return (
    <Page permission="letter.send" title={words.title} lead={words.lead}>
      <Letters show="toSend" />
      <Letters show="sent" />
    </Page>
  );
}

function Letters({ show }: { show: 'toSend' | 'sent' }) {
  const words = useLetterWords();
  const letters = useInfiniteQuery({
    queryKey: ['letter', 'list', show],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/letters', { params: { query: { show, limit: 20, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return (
    <section className="stack" aria-labelledby={`letters-${show}`}>
      <h2 id={`letters-${show}`}>{words[show]}</h2>
      <PagedList of={letters} lines={3} empty={<Empty title={words.none}>{words.noneHelp}</Empty>}>
        {(items) => (
          <ul className="letter-list panel">
            {items.map(({ id, participant, createdAt, sentAt, sentBy }) => (
              <li key={id} className="row spread">
                <Link to="/brieven/$letterId" params={{ letterId: id }}>
                  {participant.name}
                </Link>
                <span className="small soft">
                  {sentAt && sentBy
                    ? words.sentBy(sentBy.name, formatDay(sentAt.slice(0, 10)))
                    : words.written(formatDay(createdAt.slice(0, 10)))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}
