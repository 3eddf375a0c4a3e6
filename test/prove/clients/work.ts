import { randomFrom } from '../random.js';
import type { Answer, Person } from './person.js';
import { type Scene, type Step, stepWithCase, stepWithOffer, tickOff } from './steps.js';

export interface Worked {
  /** By operation of the API. */
  readonly done: Map<string, number>;
  refused: number;
  /** Requests that would change something. */
  answers: number;
  readonly wrong: string[];
}

/** Everybody takes one step after another, all at once. */
export async function work(
  scene: Scene,
  origin: string,
  { seed, steps }: { readonly seed: number; readonly steps: number },
): Promise<Worked> {
  const described = await describedAnswers(origin);
  const worked: Worked = { done: new Map(), refused: 0, answers: 0, wrong: [] };
  await Promise.all(
    scene.people.map(async (person, n) => {
      const random = randomFrom(seed + n);
      const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
      const take = async (step: Step): Promise<void> =>
        note(step, await person.ask(step.method, step.path, step), scene, described, worked);
      for (let taken = 0; taken < steps; taken += 1) {
        const step = await next(person, scene, pick, take);
        if (step) await take(step);
      }
    }),
  );
  return worked;
}

/** Somebody looks at what was offered to them, or at a case, mostly one that is theirs, and decides. */
async function next(
  person: Person,
  scene: Scene,
  pick: <Item>(items: readonly Item[]) => Item,
  take: (step: Step) => Promise<void>,
): Promise<Step | null> {
  // Mostly the inbox first: whoever is offered a case sees it nowhere else.
  if (pick([true, true, true, false])) {
    const inbox = await person.ask('GET', '/handovers?box=received&state=offered&limit=10');
    if (inbox.status === 200 && inbox.body.items.length > 0) {
      const { id } = pick<Answer['body']>(inbox.body.items);
      const offer = await person.ask('GET', `/handovers/${id}`);
      if (offer.status !== 200) return null;
      if (pick([true, true, true, false])) await take(tickOff(offer.body));
      return stepWithOffer(offer.body, scene, pick);
    }
  }
  const own = scene.cases.filter(({ id }) => scene.contactOf.get(id) === person.userId);
  const seen = await person.ask('GET', `/trajectories/${pick(own.length > 0 ? own : scene.cases).id}`);
  if (seen.status !== 200) return null;
  const { id, contactPerson, openHandoverId } = seen.body;
  scene.contactOf.set(id, contactPerson.id);
  if (openHandoverId && pick([true, false])) {
    const offer = await person.ask('GET', `/handovers/${openHandoverId}`);
    if (offer.status === 200) return stepWithOffer(offer.body, scene, pick);
  }
  return stepWithCase(seen.body, scene, pick);
}

function note(
  { operation, method, path }: Step,
  { status, body }: Answer,
  { tasks }: Scene,
  described: ReadonlyMap<string, ReadonlySet<number>>,
  worked: Worked,
): void {
  worked.answers += 1;
  const where = `${method} ${operation}`;
  if (status >= 500) worked.wrong.push(`${where}: ${status} ${JSON.stringify(body)}`);
  else if (!described.get(operation)?.has(status)) {
    worked.wrong.push(`${where}: ${status} is not described (${JSON.stringify(body)})`);
  }
  if (status >= 400) {
    worked.refused += 1;
    return;
  }
  worked.done.set(operation, (worked.done.get(operation) ?? 0) + 1);
  if (operation === 'addTask') {
    const id = path.split('/')[2]!;
    tasks.set(id, [...(tasks.get(id) ?? []), body.id]);
  }
}

/** Which answers the API's own document names for each operation. */
async function describedAnswers(origin: string): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const document = (await (await fetch(`${origin}/api/v1/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { operationId?: string; responses?: object }>>;
  };
  return new Map(
    Object.values(document.paths)
      .flatMap((operations) => Object.values(operations))
      .map(({ operationId = '', responses = {} }) => [
        operationId,
        new Set(Object.keys(responses).map(Number)),
      ]),
  );
}
