import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { type DataDir, emptyDataDir, openDataDir } from './data-dir.js';
import { demoOrganisation } from './demo/demo-organisation.js';
import { ensureDemo } from './demo/ensure-demo.js';
import { claimablePort, freePort } from './free-port.js';
import { claimDataDir } from './launcher-lock.js';
import { type LocalDatabase, openDatabase } from './local-database.js';
import { localSecrets } from './local-secrets.js';
import { stopLeftover } from './postgres-cluster.js';
import { StartFailure } from './start-failure.js';
import { SupervisedApp } from './supervised-app.js';

export interface LauncherOptions {
  environment: NodeJS.ProcessEnv;
  /** Throw the data away first. */
  fresh: boolean;
  /** Called when something that must run does not stay up. */
  giveUp: (failure: StartFailure) => void;
}

export interface Launched {
  address: string;
  database: LocalDatabase;
  apps: SupervisedApp[];
}

/** Everything of one installation on this machine: PostgreSQL, api and worker, started and stopped in order. */
export class Launcher {
  /** How to undo what has been started so far, last first. */
  private readonly undo: (() => unknown)[] = [];

  constructor(private readonly options: LauncherOptions) {}

  async start(): Promise<Launched> {
    const { environment, giveUp } = this.options;
    const root = resolve(environment.DATA_DIR || '.data');
    const dir = openDataDir(root);
    this.undo.push(await claimDataDir(root));
    const port = await claimablePort(environment.PORT || '3000');
    if (this.options.fresh) await this.startAnew(dir);

    const secrets = localSecrets(dir, environment);
    const database = await openDatabase(dir, environment, giveUp);
    this.undo.push(() => database.stop());

    const workerPort = await freePort();
    const { DATABASE_OWNER_URL: _ownersAlone, ...inherited } = environment;
    const organisation = database.ours ? demoOrganisation : {};
    const shared = { ...organisation, ...inherited, ...secrets, DATABASE_URL: database.url };
    if (database.ours) await ensureDemo(database.ownerUrl, shared, dir.demoFilling);
    const apps = [
      this.app('api', dir, { ...shared, PORT: String(port) }, `http://127.0.0.1:${port}/api/v1/health/ready`),
      this.app(
        'worker',
        dir,
        { ...shared, WORKER_PORT: String(workerPort) },
        `http://127.0.0.1:${workerPort}/health/ready`,
      ),
    ];
    this.undo.push(() => Promise.all(apps.map((app) => app.stop())));
    await Promise.all(apps.map((app) => app.start()));
    return { address: `http://localhost:${port}`, database, apps };
  }

  /** Apps first, then PostgreSQL, then the claim on the directory. */
  async stop(): Promise<void> {
    for (let step = this.undo.pop(); step; step = this.undo.pop()) await step();
  }

  private async startAnew(dir: DataDir): Promise<void> {
    if (this.options.environment.DATABASE_URL)
      throw new StartFailure(
        '--fresh leegt alleen de eigen database (own database only): laat DATABASE_URL weg.',
      );
    await stopLeftover(dir.postgres);
    emptyDataDir(dir);
  }

  private app(name: string, dir: DataDir, environment: NodeJS.ProcessEnv, readyUrl: string): SupervisedApp {
    const script = fileURLToPath(new URL(`../${name}/main.js`, import.meta.url));
    return new SupervisedApp({ name, script, environment, readyUrl, logs: dir.logs }, this.options.giveUp);
  }
}
