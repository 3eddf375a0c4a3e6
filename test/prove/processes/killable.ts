import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Settles when the program says that it is ready, or has died of it. */
export async function launched(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')]);
  return child;
}

/** Settles when the program says that it is ready; fails when it ended before. */
export async function started(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<ChildProcess> {
  const child = await launched(args, environment);
  if (isGone(child))
    throw new Error(`${args.at(-1)} ended by itself (${child.exitCode ?? child.signalCode}).`);
  return child;
}

export const isGone = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** Kills it without a warning, and settles when it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (isGone(child)) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
