import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Environment } from '#kernel/environment.js';
import { Listener } from '#kernel/listener.js';
import type { MayHear } from '#kernel/live-topics.js';
import { LiveTopics } from '#kernel/live-topics.js';
import type { Change } from './changes.rules.js';
import { GatheredChanges } from './changes.rules.js';
import { LiveStreams } from './live-streams.service.js';

/** The database tells of each change here when its transaction commits. */
const CHANNEL = 'doorloop_changes';
/** A change seldom comes alone; people do not see the difference. */
const GATHER_MS = 150;
const HEARTBEAT_MS = 25_000;

/**
 * Tells who is connected of changes that they may see. A burst costs one look-up of who sees what, however many are
 * connected: the rule of sight is then applied to each connection in memory.
 */
@Injectable()
export class LiveChanges implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Live');
  private readonly listener: Listener;
  private gathered?: GatheredChanges;
  private telling: Promise<void> = Promise.resolve();
  private heart?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly topics: LiveTopics,
    private readonly streams: LiveStreams,
    environment: Environment,
  ) {
    this.listener = new Listener(environment.databaseUrl, CHANNEL, {
      heard: (told) => this.gather(told),
      connected: () => this.inTurn(() => this.catchUp()),
    });
  }

  onApplicationBootstrap(): void {
    this.listener.listen();
    this.heart = setInterval(() => void this.beat(), HEARTBEAT_MS).unref();
  }

  /** Shows each connection that it lives, and ends those whose session does not. */
  async beat(): Promise<void> {
    for (const stream of this.streams.all()) stream.beat();
    await Promise.all([this.listener.check(), this.inTurn(() => this.streams.recheck(this.streams.all()))]);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.heart);
    this.streams.endAll();
    await this.listener.close();
    await this.telling;
  }

  private gather(told: string): void {
    if (this.streams.all().length === 0) return;
    if (!this.gathered) {
      this.gathered = new GatheredChanges();
      setTimeout(() => {
        const changes = this.gathered!;
        this.gathered = undefined;
        void this.inTurn(() => this.tell(changes));
      }, GATHER_MS).unref();
    }
    this.gathered.add(told);
  }

  /** One after the other, so that each client hears changes in their order. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    this.telling = this.telling.then(work).catch((error: unknown) => {
      this.logger.warn(`changes could not be told: ${(error as { code?: string }).code ?? 'failure'}`);
      this.resync();
    });
    return this.telling;
  }

  private async tell(gathered: GatheredChanges): Promise<void> {
    const actors = new Set(gathered.takeIds('actor'));
    await this.streams.recheck(this.streams.all().filter(({ actor }) => actors.has(actor.userId)));
    const changes = gathered.all();
    const mayHear = await this.audiencesOf(changes);
    for (const stream of this.streams.all()) {
      for (const change of changes) {
        const permission = this.topics.find(change.topic)?.permission;
        if (!permission || !stream.actor.permissions.has(permission)) continue;
        if (change.id === null || mayHear(change)(stream.actor)) stream.send('change', change);
      }
    }
  }

  private async audiencesOf(changes: readonly Change[]): Promise<(change: Change) => MayHear> {
    const audiences = new Map<string, ReadonlyMap<string, MayHear>>();
    const named = changes.filter((change): change is Change & { id: string } => change.id !== null);
    if (named.length > 0) {
      await this.database.read(systemActor, async (tx) => {
        for (const topic of new Set(named.map((change) => change.topic))) {
          const ids = named.filter((change) => change.topic === topic).map(({ id }) => id);
          const found = await this.topics.find(topic)?.audiences(tx, ids);
          if (found) audiences.set(topic, found);
        }
      });
    }
    const nobody: MayHear = () => false;
    return ({ topic, id }) => audiences.get(topic)?.get(id!) ?? nobody;
  }

  /** Changes may have gone by unheard: of a session that ended, too. */
  private async catchUp(): Promise<void> {
    await this.streams.recheck(this.streams.all());
    this.resync();
  }

  private resync(): void {
    for (const stream of this.streams.all()) stream.send('resync');
  }
}
