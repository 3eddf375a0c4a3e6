import { formatDate } from '../../../parts/dates.js';
import { aftercare as words } from '../../../words/words.js';
import { FormButton } from '../development/form-button.js';
import type { CheckIn } from './aftercare-query.js';
import { SideForm } from './side-form.js';
import { sideOf, sides, type Side } from './side-values.js';

/** What employer and participant said, beside each other. */
export function Sides({ checkIn }: { checkIn: CheckIn }) {
  const hidden = checkIn.state === 'done' && sides.every((side) => sideOf(checkIn, side) === null);
  if (hidden) return <p className="small soft">{words.hidden}</p>;
  return (
    <div className="sides">
      {sides.map((side) => (
        <OneSide key={side} checkIn={checkIn} side={side} />
      ))}
    </div>
  );
}

function OneSide({ checkIn, side }: { checkIn: CheckIn; side: Side }) {
  const said = sideOf(checkIn, side);
  const name = words.sides[side];
  return (
    <div role="group" className="side" aria-label={name}>
      <h4>{name}</h4>
      {said ? (
        <>
          <p>
            {said.reached
              ? words.reachedOn(formatDate(said.spokenOn))
              : words.triedOn(formatDate(said.spokenOn))}
          </p>
          {said.note && <p className="note-said">{said.note}</p>}
        </>
      ) : (
        <p className="soft">{words.notYet}</p>
      )}
      {checkIn.can.includes('recordSide') && (
        <FormButton
          label={said ? words.change : words.record}
          of={words.sideOf[side]}
          title={words.talkWith[side]}
          kind={said ? 'subtle' : 'secondary'}
        >
          {(close) => <SideForm checkIn={checkIn} side={side} onClose={close} />}
        </FormButton>
      )}
    </div>
  );
}
