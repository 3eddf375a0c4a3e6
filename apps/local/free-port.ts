import { createServer } from 'node:net';
import { StartFailure } from './start-failure.js';

/** A loopback port that nobody listens on now. */
export function freePort(): Promise<number> {
  return tryListening(0, '127.0.0.1');
}

/** Refuses a port that is no port, or that somebody listens on: on the loopback address or on all of them. */
export async function claimablePort(given: string): Promise<number> {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartFailure(`PORT moet een getal van 1 tot en met 65535 zijn (not a port): ${given}`);
  try {
    await tryListening(port, '127.0.0.1');
    await tryListening(port);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'EACCES' ? 'mag niet gebruikt worden (not permitted)' : 'is al in gebruik (already taken)';
    throw new StartFailure(`Poort ${port} ${why}. Kies een andere, bijvoorbeeld: PORT=${port + 1} npm start`);
  }
  return port;
}

function tryListening(port: number, host?: string): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen({ port, host }, () => {
      const address = probe.address();
      probe.close(() => settle(typeof address === 'object' && address ? address.port : port));
    });
  });
}
