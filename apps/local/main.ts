import { DEMO_PASSWORD } from './demo/demo-colleagues.js';
import { greeting } from './greeting.js';
import { Launcher } from './launcher.js';
import { StartFailure } from './start-failure.js';
import { watchForChanges } from './watch.js';
import { whatIsWaiting } from './waiting.js';

/** `npm start` and `npm run dev`: the whole product on one machine. */
const flags = new Set(process.argv.slice(2));
let ending: Promise<void> | undefined;

const launcher = new Launcher({
  environment: process.env,
  fresh: flags.has('--fresh'),
  giveUp: (failure) => end(1, failure),
});

function end(code: number, failure?: unknown): void {
  if (failure) console.error(failure instanceof StartFailure ? `\n${failure.message}\n` : failure);
  ending ??= launcher.stop().then(
    () => process.exit(code),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(name, () => {
    if (!ending) console.log('\nDoorloop stopt…');
    end(0);
  });

// npm that is killed tells nobody; the next `npm start` should not find us still here.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && end(1), 500).unref();

try {
  const launched = await launcher.start();
  console.log(
    greeting(
      launched.address,
      await whatIsWaiting(launched.database.ownerUrl),
      launched.database.ours ? DEMO_PASSWORD : undefined,
    ),
  );
  if (flags.has('--watch')) watchForChanges(launched.apps, launched.address);
} catch (failure) {
  end(1, failure);
}
