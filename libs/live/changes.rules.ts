/** A change as a client hears of it; without an id: many of this topic at once. */
export interface Change {
  readonly topic: string;
  readonly id: string | null;
}

/** More ids of one topic than anybody shows on a screen. */
const MANY = 200;

/** What is told within a moment, each change once. */
export class GatheredChanges {
  private readonly topics = new Map<string, Set<string> | 'many'>();

  /** `told` is as the database tells it: a topic and its ids, or a star for many. */
  add(told: string): void {
    const [topic, list] = told.split(' ');
    if (!topic || !list) return;
    const known = this.topics.get(topic) ?? new Set<string>();
    if (known === 'many') return;
    for (const id of list === '*' ? [] : list.split(',')) known.add(id);
    this.topics.set(topic, list === '*' || known.size > MANY ? 'many' : known);
  }

  /** The ids of a topic, which is then done with; none when there are many. */
  takeIds(topic: string): string[] {
    const known = this.topics.get(topic);
    this.topics.delete(topic);
    return known instanceof Set ? [...known] : [];
  }

  all(): Change[] {
    return [...this.topics].flatMap(([topic, ids]): Change[] =>
      ids === 'many' ? [{ topic, id: null }] : [...ids].map((id) => ({ topic, id })),
    );
  }
}
