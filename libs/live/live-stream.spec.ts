import { expect, test } from 'vitest';
import { systemActor } from '#kernel/actor.js';
import { LiveStream } from './live-stream.js';

const aStream = (): LiveStream => new LiveStream(Buffer.alloc(32), systemActor);
const change = { topic: 'participant', id: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' };

test('who does not read is let go before much waits for them', () => {
  const stream = aStream();
  let sent = 0;
  while (!stream.body.destroyed && sent < 10_000) {
    stream.send('change', change);
    sent += 1;
  }
  expect(stream.body.destroyed).toBe(true);
  expect(sent).toBeGreaterThan(100);
  expect(sent).toBeLessThan(1_000);
});

test('who reads may hear as much as there is', async () => {
  const stream = aStream();
  let read = 0;
  stream.body.on('data', () => (read += 1));
  for (let sent = 0; sent < 10_000; sent += 1) {
    stream.send('change', change);
    if (sent % 100 === 0) await new Promise(setImmediate);
  }
  expect(stream.body.destroyed).toBe(false);
  expect(read).toBeGreaterThan(9_000);
});

test('what is over takes no more', () => {
  const stream = aStream();
  stream.end();
  expect(() => stream.send('change', change)).not.toThrow();
});
