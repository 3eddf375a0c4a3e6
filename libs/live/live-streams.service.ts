import { Injectable } from '@nestjs/common';
import { actorOf } from '#access/actor.rules.js';
import { SessionRepository } from '#access/session.repository.js';
import type { Actor } from '#kernel/actor.js';
import { Refusal } from '#kernel/refusal.js';
import { liveRefusals } from './live.refusals.js';
import { LiveStream } from './live-stream.js';

/** A browser shares one among its tabs; some leave a few behind. */
const MOST_PER_SESSION = 8;

/** The connections that are open on this process, and whose they still are. */
@Injectable()
export class LiveStreams {
  private readonly open = new Set<LiveStream>();
  private closed = false;

  constructor(private readonly sessions: SessionRepository) {}

  add(actor: Actor, session: Buffer): LiveStream {
    if (this.closed) throw new Refusal(liveRefusals.stopping);
    if (this.all().filter((other) => other.session.equals(session)).length >= MOST_PER_SESSION) {
      throw new Refusal(liveRefusals.tooManyStreams, { most: MOST_PER_SESSION, retryAfterSeconds: 60 });
    }
    const stream = new LiveStream(session, actor);
    this.open.add(stream);
    stream.body.once('close', () => this.open.delete(stream));
    return stream;
  }

  all(): LiveStream[] {
    return [...this.open];
  }

  /** Ends what has no session any more, and lets the others hear what their colleague may hear now. */
  async recheck(streams: readonly LiveStream[]): Promise<void> {
    if (streams.length === 0) return;
    const users = await this.sessions.standing(streams.map(({ session }) => session));
    for (const stream of streams) {
      const user = users.get(stream.session.toString('hex'));
      if (user) {
        stream.actor = actorOf(user);
        continue;
      }
      stream.send('ended');
      stream.end();
    }
  }

  endAll(): void {
    this.closed = true;
    for (const stream of this.open) stream.end();
  }
}
