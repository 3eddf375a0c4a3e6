import type { ReactNode } from 'react';
import { daysUntil, formatDate } from '../../../parts/dates.js';
import { development as words } from '../../../words/words.js';
import { Earlier } from './earlier.js';

interface Dated {
  readonly id: string;
  readonly startsOn: string;
  /** The last day. */
  readonly endsOn: string | null;
  readonly endReason: string | null;
}

interface DatedListProps<Item extends Dated> {
  readonly items: readonly Item[];
  readonly none: string;
  /** What these are called: "voorzieningen". */
  readonly what: string;
  readonly nameOf: (item: Item) => string;
  /** Under the name and the days. */
  readonly about: (item: Item) => ReactNode;
  readonly actions: (item: Item) => ReactNode;
}

/** What holds between two days, several at once; what is past is folded away. */
export function DatedList<Item extends Dated>({ items, none, what, ...parts }: DatedListProps<Item>) {
  const isPast = ({ endsOn }: Item): boolean => endsOn !== null && daysUntil(endsOn) < 0;
  const past = items.filter(isPast);
  const now = items.filter((item) => !isPast(item));
  const listed = (item: Item) => <DatedItem key={item.id} item={item} {...parts} />;
  return (
    <>
      {now.length === 0 ? <p className="soft">{none}</p> : <ul className="dated">{now.map(listed)}</ul>}
      {past.length > 0 && (
        <Earlier count={past.length} what={what}>
          {past.map(listed)}
        </Earlier>
      )}
    </>
  );
}

type ItemProps<Item extends Dated> = Pick<DatedListProps<Item>, 'nameOf' | 'about' | 'actions'>;

function DatedItem<Item extends Dated>({ item, nameOf, about, actions }: { item: Item } & ItemProps<Item>) {
  const { startsOn, endsOn, endReason } = item;
  return (
    <li className="dated-item">
      <p className="dated-name">
        <strong className="sentence-case">{nameOf(item)}</strong>
        <span className="small soft">
          {endsOn ? words.fromTo(formatDate(startsOn), formatDate(endsOn)) : words.from(formatDate(startsOn))}
        </span>
      </p>
      {about(item)}
      {endReason && <p className="small soft">{words.ended(endReason)}</p>}
      {actions(item)}
    </li>
  );
}
