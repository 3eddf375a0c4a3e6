import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../api/api.js';
import { Button } from '../parts/button.js';
import { formatMoment } from '../parts/dates.js';
import { PagedList } from '../parts/paged-list.js';
import { Empty, Problem } from '../parts/states.js';
import { useSession } from '../session/session.js';
import { notices as words } from '../words/words.js';
import { noticesQuery, targetOf, type Notice } from './notice-queries.js';

/** The newest first; following one is reading it. */
export function NoticeList({ anyUnread, onFollow }: { anyUnread: boolean; onFollow: () => void }) {
  const client = useQueryClient();
  const notices = useInfiniteQuery(noticesQuery);
  const refresh = () => client.invalidateQueries({ queryKey: ['notice'] });
  const read = useMutation({
    mutationFn: (id: string) => answer(api.PUT('/api/v1/notices/{id}/reading', { params: { path: { id } } })),
    onSettled: refresh,
  });
  const readAll = useMutation({
    mutationFn: () => answer(api.PUT('/api/v1/notices/reading')),
    onSettled: refresh,
  });
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
      <PagedList
        of={notices}
        lines={3}
        more="subtle"
        empty={<Empty title={words.empty}>{words.emptyHelp}</Empty>}
      >
        {(items) => (
          <ul>
            {items.map((notice) => (
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
        )}
      </PagedList>
    </section>
  );
}

function NoticeLine({ notice, onFollow }: { notice: Notice; onFollow: () => void }) {
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
