import { Empty } from '../../../parts/states.js';
import { useWords } from '../../../words/words.js';
import type { CheckIn } from './aftercare-query.js';
import { CheckInCard } from './check-in-card.js';

/** The check-ins by placement: of the newest placement first, within it what is due first. */
export function CheckInList({ checkIns }: { checkIns: readonly CheckIn[] }) {
  const { aftercare: words } = useWords();
  if (checkIns.length === 0)
    return (
      <div className="panel">
        <Empty title={words.none}>{words.noneHelp}</Empty>
      </div>
    );
  return (
    <div className="stack loose">
      {byPlacement(checkIns).map(([first, ...rest]) => (
        <section
          key={first!.placementId}
          className="stack"
          aria-label={words.after(first!.functionTitle, first!.employer.name)}
        >
          <h2>{words.after(first!.functionTitle, first!.employer.name)}</h2>
          <ol className="stack">
            {[first!, ...rest].map((checkIn) => (
              <li key={checkIn.id}>
                <CheckInCard checkIn={checkIn} />
              </li>
            ))}
          </ol>
        </section>
      ))}
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
