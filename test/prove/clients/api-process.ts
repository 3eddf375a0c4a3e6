import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const key = (): string => randomBytes(32).toString('base64');
const program = fileURLToPath(new URL('api.ts', import.meta.url));
const register = new URL('../../typescript/register.mjs', import.meta.url).href;

export interface ApiProcess {
  readonly origin: string;
  stop(): Promise<void>;
}

/** One api with its pool as it comes; from the sources, so that a fault can be put in. */
export async function startApi(databaseUrl: string, fault?: string): Promise<ApiProcess> {
  const child = spawn(process.execPath, ['--import', register, program], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      BSN_KEY: key(),
      BSN_HMAC_KEY: key(),
      SESSION_KEY: key(),
      LOG_LEVEL: 'silent',
      ...(fault && { FAULT: fault }),
    },
    // What a fault makes the api complain of is no news.
    stdio: ['ignore', 'ignore', fault ? 'ignore' : 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const port = await Promise.race([
    once(child, 'message').then(([first]) => first as number),
    ended.then(() => Promise.reject(new Error('The api does not start.'))),
  ]);
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}
