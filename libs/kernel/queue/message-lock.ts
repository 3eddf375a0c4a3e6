import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Keeps two runs of one long job apart, across machines; PostgreSQL lets go of it when the process dies. */
@Injectable()
export class MessageLock {
  constructor(private readonly source: DataSource) {}

  /** Does the work while holding the lock; does nothing when another run holds it. */
  async hold(messageId: string, work: () => Promise<void>): Promise<void> {
    const session = this.source.createQueryRunner();
    const key = [messageId];
    try {
      const [{ held }] = await session.query(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held',
        key,
      );
      if (!held) return;
      try {
        await work();
      } finally {
        await session.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', key);
      }
    } finally {
      await session.release();
    }
  }
}
