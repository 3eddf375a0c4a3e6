import { startTestServer, stopTestServer } from './test-server.js';

/** Before all spec files; gives what to do after them. */
export default async function setup(): Promise<() => Promise<void>> {
  await startTestServer();
  return stopTestServer;
}
