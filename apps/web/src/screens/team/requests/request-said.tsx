import { formatDate } from '../../../parts/dates.js';
import { contactPersonRequest as words } from '../../../words/words.js';
import type { ContactRequest } from './request-queries.js';

/** What the participant asked, as far as it is for who looks. */
export function RequestSaid({ request }: { request: ContactRequest }) {
  const { words: said, about, recordedBy, recordedAt } = request;
  return (
    <>
      <p className="small soft">
        {words.about(about.name)} · {words.recordedBy(recordedBy.name, formatDate(recordedAt))}
      </p>
      {said ? (
        <>
          <p className={said.reason ? 'written' : 'soft'}>{said.reason ?? words.noReason}</p>
          {said.wish && <p className="written">{words.wishes(said.wish)}</p>}
          {said.wished && <p>{words.wants(said.wished.name)}</p>}
          {said.answer && <p className="written">{words.answered(said.answer)}</p>}
        </>
      ) : (
        <p className="soft">{words.hidden}</p>
      )}
    </>
  );
}
