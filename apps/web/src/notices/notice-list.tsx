import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../api/api.js';
import { Button } from '../parts/button.js';
import { formatMoment } from '../parts/dates.js';
import { Empty, Failed, Loading, Problem } from '../parts/states.js';
import { useSession } from '../session/session.js';
import { useWords } from '../words/words.js';
import { noticesQuery, targetOf, type Notice } from './notice-queries.js';

/** The newest first; following one is reading it. */
export function NoticeList({ anyUnread, onFollow }: { anyUnread: boolean; onFollow: () => void }) {
  const { notices: words, answers } = useWords();
  const client = useQueryClient();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(noticesQuery);
  const refresh = () => client.invalidateQueries({ queryKey: ['notice'] });
  const read = useMutation({
    mutationFn: (id: string) => answer(api.PUT('/api/v1/notices/{id}/reading', { params: { path: { id } } })),
    onSettled: refresh,
  });
  const readAll = useMutation({
    mutationFn: () => answer(api.PUT('/api/v1/notices/reading')),
    onSettled: refresh,
  });
  const notices = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="notices" aria-label={words.title}>
      <header className="row spread notices-head">
        <h2>{words.title}</h2>
        {anyUnread && (
          <Button kind="subtle" busy={readAll.isPending} onClick={() => readAll.mutate()}>
            {words.readAll}
          </Button>
        )}
      </header>
      {readAll.error && <Problem problem={readAll.error} />}
      {isPending && <Loading lines={3} />}
      {error && <Failed problem={error} retry={refetch} />}
      {data && notices.length === 0 && <Empty title={words.empty}>{words.emptyHelp}</Empty>}
      <ul>
        {notices.map((notice) => (
          <li key={notice.id}>
            <NoticeLine
              notice={notice}
              onFollow={() => {
                if (!notice.readAt) read.mutate(notice.id);
                onFollow();
              }}
            />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button kind="subtle" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {answers.more}
        </Button>
      )}
    </section>
  );
}

function NoticeLine({ notice, onFollow }: { notice: Notice; onFollow: () => void }) {
  const words = useWords().notices;
  const { permissions } = useSession();
  const { body, createdAt, readAt } = notice;
  return (
    <Link
      to={targetOf(notice, permissions)}
      className={`notice-line ${readAt ? '' : 'unread'}`}
      onClick={onFollow}
    >
      {!readAt && <span className="visually-hidden">{words.isUnread}: </span>}
      <span>{body}</span>
      <span className="small soft">{formatMoment(createdAt)}</span>
    </Link>
  );
}
