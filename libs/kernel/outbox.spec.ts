import { expect, test } from 'vitest';
import { newId } from './id.js';
import { Outbox } from './outbox.js';
import type { Tx } from './tx.js';

const outbox = new Outbox();
const add = (payload: Record<string, string>) =>
  outbox.add(undefined as unknown as Tx, [{ job: 'letter.post', payload }]);

test.each([
  ['999990019'],
  ['Truus van der Heijden'],
  ['truus@example.nl'],
  ['0612345678'],
  ['1987-03-14'],
  ['Truus'],
])('work that holds "%s" is not owed: a job carries ids', async (value) => {
  await expect(add({ id: newId(), value })).rejects.toThrow('letter.post: value');
});
