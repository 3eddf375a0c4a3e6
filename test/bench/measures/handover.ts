import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import pg from 'pg';
import { AccessModule } from '#access/access.module.js';
import { HandoverAnswerService } from '#handover/handover-answer.service.js';
import { HandoverModule } from '#handover/handover.module.js';
import { KernelModule } from '#kernel/kernel.module.js';
import type { Findings } from '../findings.js';
import { atLeast, atMost } from '../findings.js';
import type { Variant } from '../load/closed-loop.js';
import { byTurns } from '../load/closed-loop.js';
import { aboutAnother, recorded, THE_INSTANT } from '../load/recorded-write.js';
import { askOver, putRequest } from '../load/requests.js';
import type { BenchOptions } from '../options.js';
import type { Site } from '../site.js';
import { actorFor } from '../site.js';
import type { Offer } from './handover-offers.js';
import { offerAll } from './handover-offers.js';
import { label } from './reads.js';

const OVER_HTTP = 'over HTTP';
const THE_SAME_SQL = 'the same SQL';

const coachOf = ({ staff }: Site, id: string) => staff.coaches.find((coach) => coach.id === id)!;
const about = (offer: Offer): Record<string, string> => ({ ...offer });

/** What one acceptance sends, as the product does it now. */
async function anAcceptance(
  site: Site,
): Promise<{ offer: Offer; sent: Awaited<ReturnType<typeof recorded>> }> {
  @Module({ imports: [KernelModule.forRoot(site.environment), AccessModule, HandoverModule] })
  class AcceptingModule {}
  const app = await NestFactory.createApplicationContext(AcceptingModule, {
    logger: ['error'],
    abortOnError: false,
  });
  const offer = (await offerAll(site))[0]!;
  const actor = actorFor(coachOf(site, offer.toId));
  const sent = await recorded(() => app.get(HandoverAnswerService).accept(actor, offer.id, 1));
  await app.close();
  return { offer, sent };
}

/** Acceptances over HTTP, and their statements one after the other on bare connections of the owner. */
async function waysToAccept(
  site: Site,
  lanes: number,
): Promise<{ variants: Variant[]; close: () => Promise<void> }> {
  const example = await anAcceptance(site);
  let offers: Offer[] = [];
  const before = async (): Promise<void> => {
    offers = await offerAll(site);
  };
  const http = await askOver(site.api.port, lanes);
  const pool = Array.from({ length: lanes }, () => new pg.Client({ connectionString: site.ownerUrl }));
  for (const client of pool) {
    client.on('error', () => undefined);
    await client.connect();
  }
  const overHttp = async (offer: Offer, lane: number): Promise<void> => {
    const path = `/handovers/${offer.id}/acceptance`;
    await http.ask(putRequest(path, 1, coachOf(site, offer.toId), site.environment), lane);
  };
  const asSql = async (offer: Offer, lane: number): Promise<void> => {
    const client = pool[lane]!;
    await client.query('BEGIN');
    let at: string | undefined;
    for (const { values, ...statement } of aboutAnother(example.sent, about(example.offer), about(offer))) {
      const now = values.map((value) => (value === THE_INSTANT ? at : value));
      const { rows } = await client.query<{ at?: string }>({ ...statement, values: now });
      at ??= rows[0]?.at;
    }
    await client.query('COMMIT');
  };
  const variant = (
    name: string,
    nodePid: number,
    accept: (offer: Offer, lane: number) => Promise<void>,
  ): Variant => ({
    ...{ name: `${label(site)} ${name}`, nodePid, before },
    async ask(lane) {
      const offer = offers.pop();
      if (!offer) return false;
      await accept(offer, lane);
      return true;
    },
  });
  return {
    variants: [variant(OVER_HTTP, site.api.pid, overHttp), variant(THE_SAME_SQL, process.pid, asSql)],
    async close() {
      http.close();
      await Promise.all(pool.map((client) => client.end()));
    },
  };
}

/** Coaches accept what is offered to them; each acceptance is of another case. */
export async function measureHandover(
  sites: readonly Site[],
  options: BenchOptions,
  postmaster: number | null,
): Promise<Findings> {
  const open = [];
  for (const site of sites) open.push(await waysToAccept(site, options.connections));
  const variants = open.flatMap((ways) => ways.variants);
  const all = await byTurns(variants, { ...options, lanes: options.connections, postmaster });
  for (const ways of open) await ways.close();
  const rate = (site: Site, way: string): number => all.get(`${label(site)} ${way}`)!.perSecond;
  const [small, large] = [sites[0]!, sites.at(-1)!];
  return {
    title: 'Accept a handover',
    lines: [...all].map(([what, measured]) => ({ what, measured })),
    verdicts: [
      ...sites.map((site) =>
        atLeast(
          `Accept a handover, ${label(site)}: share of the same SQL`,
          rate(site, OVER_HTTP) / rate(site, THE_SAME_SQL),
          0.2,
        ),
      ),
      ...(small === large
        ? []
        : [
            atMost(
              `Accept a handover: cost at ${label(large)} against ${label(small)}`,
              rate(small, OVER_HTTP) / rate(large, OVER_HTTP),
              1.3,
            ),
          ]),
    ],
  };
}
