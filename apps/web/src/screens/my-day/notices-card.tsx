import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { answer, api } from '../../api/api.js';
import { targetOf, unreadQuery } from '../../notices/notice-queries.js';
import { formatMoment } from '../../parts/dates.js';
import { useSession } from '../../session/session.js';
import { myDay as words } from '../../words/words.js';
import { DayCard } from './day-card.js';

/** What was told and not read yet; following one is reading it, and it is gone from here. */
export function NoticesCard({ unread }: { unread: number }) {
  const { permissions } = useSession();
  const client = useQueryClient();
  const { data } = useQuery({ ...unreadQuery, enabled: unread > 0 });
  const read = useMutation({
    mutationFn: (id: string) => answer(api.PUT('/api/v1/notices/{id}/reading', { params: { path: { id } } })),
    onSettled: () =>
      Promise.all([['notice'], ['myDay']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  const notices = data?.items ?? [];
  return (
    <DayCard
      title={words.notices}
      icon={<Bell className="icon" aria-hidden />}
      total={unread}
      lines={notices.map((notice) => (
        <li key={notice.id} className="day-line">
          <span className="day-what">
            <Link to={targetOf(notice, permissions)} onClick={() => read.mutate(notice.id)}>
              {notice.body}
            </Link>
            <span className="day-detail">{formatMoment(notice.createdAt)}</span>
          </span>
        </li>
      ))}
    />
  );
}
