import { CONFLICT, type Deed, NOT_FOUND, NOT_YOURS, UNFIT, unless } from './deed.js';
import { daysAfter } from './calendar.js';
import { owesReview } from './cover.js';
import { deliver } from './messages.js';
import type { Message, Name, Substitution, World } from './world.js';
import { after, leads, manager, messageKey, sameMessage, teamOf, today } from './world.js';

/** A lead arranges who stands in, in their own team; a manager in each. */
export const mayArrange = (who: Name, absent: Name): boolean =>
  who === manager || (leads.includes(who) && teamOf[who] === teamOf[absent] && teamOf[absent] !== null);

export const arrange = (who: Name, { absent, substitute, from, until }: Substitution): Deed => ({
  name: `${who} lets ${substitute} stand in for ${absent} from ${from} until ${until}`,
  foretell(world) {
    const overlaps = world.substitutions.some(
      (one) =>
        one.absent === absent && one.substitute === substitute && one.from <= until && from <= one.until,
    );
    return unless(
      [
        !mayArrange(who, absent) && NOT_YOURS,
        absent === substitute && UNFIT,
        until < today(world) && UNFIT,
        substitute === manager && UNFIT,
        overlaps && CONFLICT,
      ],
      () =>
        after(world, (next) => {
          next.substitutions.push({ absent, substitute, from, until });
          owesReview(next, absent);
        }),
    );
  },
  perform: (system) => system.arrange(who, { absent, substitute, from, until }),
});

/** From today on; one that has yet to begin is as if it was never arranged. */
export const endSubstitution = (who: Name, one: Substitution): Deed => ({
  name: `${who} ends that ${one.substitute} stands in for ${one.absent} from ${one.from}`,
  foretell(world) {
    const at = world.substitutions.findIndex((other) => isSame(one, other));
    if (at < 0 || !concerns(who, one)) return { refused: [NOT_FOUND] };
    const found = world.substitutions[at]!;
    return unless([!mayArrange(who, one.absent) && NOT_YOURS, found.until < today(world) && UNFIT], () =>
      after(world, (next) => {
        if (found.from < today(world)) next.substitutions[at]!.until = daysAfter(today(world), -1);
        else next.substitutions.splice(at, 1);
        owesReview(next, one.absent);
      }),
    );
  },
  perform: (system) => system.endSubstitution(who, one),
});

/** It is seen by who is away, by who stands in, and by the team that has to do without. */
const concerns = (who: Name, { absent, substitute }: Substitution): boolean =>
  who === manager || who === absent || who === substitute || teamOf[who] === teamOf[absent];

const isSame = (one: Substitution, other: Substitution): boolean =>
  one.absent === other.absent && one.substitute === other.substitute && one.from === other.from;

/** The queue brings a message: once, again, or long after. A message that was done before has nothing left to do. */
export const bring = (message: Message): Deed => ({
  name: `the queue brings ${messageKey(message)}`,
  foretell: (world) => after(world, (next) => take(next, message)),
  perform: (system) => system.bring(message),
});

function take(world: World, message: Message): void {
  const at = world.owed.findIndex((one) => sameMessage(one, message));
  if (at < 0) return;
  world.owed.splice(at, 1);
  world.delivered.push(message);
  deliver(world, message);
}
