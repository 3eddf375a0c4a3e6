import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.js';
import { channelOf, noticeId } from './notice.rules.js';

test('one message is one notice for each recipient, however often it is told', () => {
  const [message, anna, bert] = [newId(), newId(), newId()];
  expect(noticeId(message, anna)).toBe(noticeId(message, anna));
  const ids = [noticeId(message, anna), noticeId(message, bert), noticeId(newId(), anna)];
  expect(new Set(ids).size).toBe(3);
});

describe('a participant is reached', () => {
  const phone = '0612345678';
  const email = 'noor@example.nl';
  test.each([
    ['as they prefer', { preferredContact: 'text', phone, email }, 'text'],
    ['as they prefer, also by letter', { preferredContact: 'letter', phone, email }, 'letter'],
    ['in another way when theirs is not known', { preferredContact: 'email', phone, email: null }, 'phone'],
    ['by e-mail when they said nothing', { preferredContact: null, phone, email }, 'email'],
    ['by letter when nothing is known', { preferredContact: 'phone', phone: null, email: null }, 'letter'],
  ] as const)('%s', (_, ways, channel) => {
    expect(channelOf(ways)).toBe(channel);
  });
});
