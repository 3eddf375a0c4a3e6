import type { Pool } from 'pg';
import type { NamePair } from '#participant/name-tokens.rules.js';
import { CopyRows } from './copy.js';

/** The dictionary of names and whose they are, numbered here so that both go in by COPY. */
export class NameTokens {
  private readonly numbers = new Map<string, number>();
  private readonly people = new CopyRows(
    'participant_name_token (surname_token_id, given_token_id, participant_id)',
  );

  add(participantId: string, pairs: readonly NamePair[]): void {
    for (const { surname, given } of pairs) {
      this.people.add(this.numberOf(surname), given === null ? null : this.numberOf(given), participantId);
    }
  }

  async send(connections: Pool): Promise<void> {
    const dictionary = new CopyRows('name_token (id, token)');
    for (const [token, number] of this.numbers) dictionary.add(number, token);
    await dictionary.send(connections);
    await connections.query(
      "SELECT setval(pg_get_serial_sequence('name_token', 'id'), (SELECT max(id) FROM name_token))",
    );
    await this.people.send(connections);
  }

  private numberOf(token: string): number {
    const known = this.numbers.get(token);
    if (known !== undefined) return known;
    this.numbers.set(token, this.numbers.size + 1);
    return this.numbers.size;
  }
}
