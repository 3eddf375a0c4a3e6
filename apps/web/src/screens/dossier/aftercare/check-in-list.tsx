import { Empty } from '../../../parts/states.js';
import { aftercare as words } from '../../../words/words.js';
import type { CheckIn } from './aftercare-query.js';
import { CheckInCard } from './check-in-card.js';

/** The check-ins by placement: of the newest placement first, within it what is due first. */
export function CheckInList({ checkIns }: { checkIns: readonly CheckIn[] }) {
  if (checkIns.length === 0)
    return (
      <div className="panel">
        <Empty title={words.none}>{words.noneHelp}</Empty>
      </div>
    );
  // The one whose turn it is stands open; the others wait behind their head.
  const next = checkIns.find(({ state }) => state === 'planned');
  return (
    <div className="stack loose">
      {byPlacement(checkIns).map((group) => {
        const { placementId, functionTitle, employer } = group[0]!;
        const title = words.after(functionTitle, employer.name);
        return (
          <section key={placementId} className="stack" aria-label={title}>
            <h2>{title}</h2>
            <ol className="stack">
              {group.map((checkIn) => (
                <li key={checkIn.id}>
                  <CheckInCard checkIn={checkIn} next={checkIn === next} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function byPlacement(checkIns: readonly CheckIn[]): CheckIn[][] {
  const groups = new Map<string, CheckIn[]>();
  for (const checkIn of checkIns)
    groups.set(checkIn.placementId, [...(groups.get(checkIn.placementId) ?? []), checkIn]);
  // Ids are made in order of time.
  return [...groups].sort(([one], [other]) => (one < other ? 1 : -1)).map(([, group]) => group);
}
