import { type ChildProcess, spawn } from 'node:child_process';

/** Reads until the pipe breaks, which the kernel does when the launcher is gone, however it went. */
const GUARD = `
read -r _
kill -s "$2" "$1" 2>/dev/null || exit 0
i=0
while [ $i -lt 100 ]; do kill -0 "$1" 2>/dev/null || exit 0; sleep 0.1; i=$((i+1)); done
kill -s "$3" "$1" 2>/dev/null
`;

/**
 * Makes a child end when this process ends, also when this process gets a SIGKILL: a shell of a few hundred
 * kilobytes holds the other end of a pipe. It sends `first`, and `last` when that did not help in 10 seconds.
 */
export function exitWithLauncher(child: ChildProcess, first: NodeJS.Signals, last: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  const names = [first, last].map((name) => name.slice('SIG'.length));
  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', String(child.pid), ...names], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined);
  guard.stdin?.on('error', () => undefined);
  guard.unref();
  (guard.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  child.once('exit', () => guard.kill('SIGKILL'));
}
