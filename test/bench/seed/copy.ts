import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type Cell = string | number | boolean | null | Buffer;

/** Rows of one table in PostgreSQL's own text format. */
export class CopyRows {
  private readonly lines: string[] = [];

  /** `table` names the columns too: `team (id, name)`. */
  constructor(private readonly table: string) {}

  add(...cells: readonly Cell[]): void {
    this.lines.push(`${cells.map(written).join('\t')}\n`);
  }

  /** Sends what was added since the last time. */
  async send(connections: Pool): Promise<void> {
    const client = await connections.connect();
    try {
      const stream = client.query(copyFrom(`COPY ${this.table} FROM STDIN`));
      for (let at = 0; at < this.lines.length; at += 1_000) {
        if (!stream.write(this.lines.slice(at, at + 1_000).join(''))) await once(stream, 'drain');
      }
      stream.end();
      await finished(stream);
      this.lines.length = 0;
    } finally {
      client.release();
    }
  }
}

const special: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function written(cell: Cell): string {
  if (cell === null) return '\\N';
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`;
  return typeof cell === 'string' ? cell.replace(/[\\\t\n\r]/g, (sign) => special[sign]!) : String(cell);
}
