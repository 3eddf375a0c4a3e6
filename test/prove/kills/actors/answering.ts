import type { Ending, NotedOffer } from '../ledger.js';
import type { ActorPart, Scene } from './actor.js';
import { oneOf } from './actor.js';

type Coach = NonNullable<ReturnType<Scene['coaches']['get']>>;

interface Way {
  readonly weight: number;
  readonly ending: Ending;
  readonly noun: string;
  readonly body?: object;
  /** Who does it: the receiver or the sender. */
  readonly by: (offer: NotedOffer) => string;
  /** What comes before it; refused or not, the step itself is tried. */
  readonly first?: (who: Coach, offer: NotedOffer) => Promise<unknown>;
}

/** Ends an open offer in one way. Others may be doing the same, or something else, at the same moment. */
const ending = (way: Way): ActorPart => ({
  weight: way.weight,
  async act(scene) {
    const { random, ledger, coaches } = scene;
    if (ledger.open.size === 0) return false;
    const offer = oneOf(random, [...ledger.open.values()]);
    const who = coaches.get(way.by(offer))!;
    await way.first?.(who, offer);
    const { status } = await who.put(`/handovers/${offer.id}/${way.noun}`, way.body, 1);
    if (status === 200) {
      ledger.ended(offer, way.ending);
      return true;
    }
    ledger.refused(way.noun, status);
    await look(scene, offer);
    return false;
  },
});

/** Whoever is refused looks how it stands; it may be their own step, of which the answer was lost. */
async function look({ ledger, coaches }: Scene, offer: NotedOffer): Promise<void> {
  const { status, body } = await coaches.get(offer.from)!.get(`/handovers/${offer.id}`);
  if (status === 200 && body.state !== 'offered') ledger.ended(offer, body.state as Ending);
}

export const accepting = ending({
  ...{ weight: 6, ending: 'accepted', noun: 'acceptance' },
  by: ({ to }) => to,
  async first(receiver, { id }) {
    const { body } = await receiver.get(`/handovers/${id}`);
    await receiver.put(`/handovers/${id}/ticks`, { parts: body.parts ?? [] }, 1);
  },
});

export const declining = ending({
  ...{ weight: 2, ending: 'declined', noun: 'declination', body: { reason: 'Ik heb nu geen ruimte' } },
  by: ({ to }) => to,
});

export const withdrawing = ending({
  ...{ weight: 2, ending: 'withdrawn', noun: 'withdrawal', body: {} },
  by: ({ from }) => from,
});
