import pg from 'pg';
import { tokenHash } from '#access/session-token.js';
import { SessionRepository } from '#access/session.repository.js';
import { systemActor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Environment } from '#kernel/environment.js';
import { HotReads } from '#kernel/hot-reads.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import type { SignedIn } from '../seed/staff.js';
import type { Site } from '../site.js';
import type { Variant } from './closed-loop.js';
import type { ProductRead } from './product-reads.js';
import { withoutLog } from './product-reads.js';
import { askOver } from './requests.js';

/** One read: who asks, the request as it goes over the line, and the statement that answers it. */
export interface Question {
  readonly by: SignedIn;
  readonly request: string;
  readonly read: ProductRead;
}

/** One way to get the answer to a question. */
interface Way {
  readonly name: string;
  readonly nodePid: number;
  answer(question: Question, lane: number): Promise<string | null>;
  close(): Promise<unknown>;
}

export const OVER_HTTP = 'over HTTP';
export const SQL_ALONE = 'its JSON SQL alone';
export const stepNames = ['+ row scope', '+ access log', '+ session'] as const;

async function overHttp({ api }: Site, lanes: number): Promise<Way> {
  const { ask, close } = await askOver(api.port, lanes);
  return {
    name: OVER_HTTP,
    nodePid: api.pid,
    answer: ({ request }, lane) => ask(request, lane),
    close: () => Promise.resolve(close()),
  };
}

/** One prepared statement on a bare connection of the owner: no session, no row scope, no access log, no transaction. */
async function alone(site: Site, lanes: number): Promise<Way> {
  const options = '-c plan_cache_mode=force_generic_plan';
  const clients = Array.from(
    { length: lanes },
    () => new pg.Client({ connectionString: site.ownerUrl, options }),
  );
  for (const client of clients) {
    client.on('error', () => undefined);
    await client.connect();
    // Statements that ask again whose the participant is are answered yes. It is set for the connection, and costs nothing.
    await client.query(rowScope.text.replaceAll(', true)', ', false)'), rowScopeValues(systemActor));
  }
  return {
    name: SQL_ALONE,
    nodePid: process.pid,
    async answer({ read }, lane) {
      const { name, text, values } = withoutLog(read);
      const sent = { name, text, values: [...values], types: asText };
      return (await clients[lane]!.query<{ json: string }>(sent)).rows[0]?.json ?? null;
    },
    close: () => Promise.all(clients.map((client) => client.end())),
  };
}

const asText: pg.CustomTypesConfig = { getTypeParser: () => (value: string) => value };

/** What row scope, access log and session each add, one after the other, on the product's own way to the database. */
function inSteps(site: Site, lanes: number): Way[] {
  const reads = new HotReads(Environment.from({ ...site.settings, READ_POOL_SIZE: String(lanes) }));
  const sessions = new SessionRepository(reads, new Clock());
  const json = ({ actor, name, text, values }: ProductRead) => reads.json(actor, { name, text }, values);
  const answers: Way['answer'][] = [
    ({ read }) => json(withoutLog(read)),
    ({ read }) => json(read),
    async ({ by, read }) => {
      await sessions.find(tokenHash(by.token));
      return json(read);
    },
  ];
  return answers.map((answer, step) => ({
    ...{ name: stepNames[step]!, nodePid: process.pid, answer },
    close: () => (step === 0 ? reads.onModuleDestroy() : Promise.resolve()),
  }));
}

export interface OpenWays {
  readonly variants: readonly Variant[];
  close(): Promise<void>;
}

/** The same questions over HTTP and as SQL, after a look that the answers are the same. */
export async function waysToAsk(
  site: Site,
  lanes: number,
  questions: readonly Question[],
  label: string,
): Promise<OpenWays> {
  const ways = [await overHttp(site, lanes), await alone(site, lanes), ...inSteps(site, lanes)];
  for (const question of questions.slice(0, 20)) await sameAnswer(ways, question);
  return {
    variants: ways.map(({ name, nodePid, answer }) => {
      let at = 0;
      return {
        name: `${label} ${name}`,
        nodePid,
        ask: (lane) => answer(questions[at++ % questions.length]!, lane),
      };
    }),
    close: async () => void (await Promise.all(ways.map((way) => way.close()))),
  };
}

/** But for what the actor can do: the bare connection acts for nobody in particular. */
const comparable = (answer: string | null) => answer?.replaceAll(/"can" ?: ?\[[^\]]*\]/g, '');

async function sameAnswer(ways: readonly Way[], question: Question): Promise<void> {
  const answers = await Promise.all(ways.map(async (way) => comparable(await way.answer(question, 0))));
  if (answers.some((answer) => answer !== answers[0])) {
    throw new Error(
      `Not the same answer to ${question.read.name}:\n${answers.map((answer) => answer?.slice(0, 500)).join('\n')}`,
    );
  }
}
