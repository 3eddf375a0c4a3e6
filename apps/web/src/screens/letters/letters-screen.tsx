import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../api/api.js';
import { formatDay, formatFromNow } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { Empty } from '../../parts/states.js';
import { letters as words } from '../../words/words.js';
import './letters.css';

/** The letters to participants: those to send first, below them what went out. */
export function LettersScreen() {
  return (
    <Page permission="letter.send" title={words.title} lead={words.lead}>
      <Letters show="toSend" />
      <Letters show="sent" />
    </Page>
  );
}

function Letters({ show }: { show: 'toSend' | 'sent' }) {
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
      <PagedList
        of={letters}
        lines={3}
        empty={<Empty title={words.none[show].title}>{words.none[show].help}</Empty>}
      >
        {(items) => (
          <ul className="letter-list panel">
            {items.map(({ id, kind, participant, createdAt, sentAt, sentBy }) => (
              <li key={id} className="letter-row">
                <span className="letter-row-what">
                  <Link to="/brieven/$letterId" params={{ letterId: id }} className="letter-row-link">
                    {participant.name}
                  </Link>
                  <span className="small soft">{words.about[kind]}</span>
                </span>
                <span className="small soft">
                  {sentAt && sentBy
                    ? words.sentBy(sentBy.name, formatDay(sentAt))
                    : words.written(formatFromNow(createdAt))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}
