import { useQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { Menu } from '../parts/menu.js';
import { notices as words } from '../words/words.js';
import { NoticeList } from './notice-list.js';
import { countOf, unreadQuery } from './notice-queries.js';
import './notices.css';

/** How many notices wait, from anywhere; they come in by themselves. */
export function NoticeBell() {
  const { data } = useQuery(unreadQuery);
  const count = data ? countOf(data) : '0';
  return (
    <>
      <span className="visually-hidden" role="status">
        {count !== '0' && words.unread(count)}
      </span>
      <Menu
        label={words.bell(count)}
        button={
          <span className="bell">
            <Bell className="icon" aria-hidden />
            {count !== '0' && (
              <span className="bell-count number" aria-hidden>
                {count}
              </span>
            )}
          </span>
        }
      >
        {(close) => <NoticeList anyUnread={count !== '0'} onFollow={close} />}
      </Menu>
    </>
  );
}
