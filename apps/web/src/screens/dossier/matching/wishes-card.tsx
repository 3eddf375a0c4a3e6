import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { formatDate, isoDate } from '../../../parts/dates.js';
import { Dialog } from '../../../parts/dialog.js';
import { Failed, Loading } from '../../../parts/states.js';
import { matching as words } from '../../../words/words.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import type { Wishes, WishSuggestion } from './matching-query.js';
import { wishesQuery } from './matching-query.js';
import { WishesFacts } from './wishes-facts.js';
import { WishesForm } from './wishes-form.js';

/** What somebody wants and can do, with where that comes from. */
export function WishesCard() {
  const { dossier } = useDossier();
  const { id } = useTrajectory();
  const { data, error, refetch, isPending } = useQuery(wishesQuery(dossier.id, id));
  const [form, setForm] = useState<{ readonly taken?: WishSuggestion }>();
  return (
    <section className="panel stack" aria-labelledby="wishes-title">
      <header className="panel-head">
        <h2 id="wishes-title">{words.wishes}</h2>
        {data && data.version > 0 && data.can.includes('record') && (
          <Button kind="subtle" onClick={() => setForm({})}>
            {words.change} <span className="visually-hidden">{words.wishes}</span>
          </Button>
        )}
      </header>
      {isPending && <Loading lines={6} />}
      {error && <Failed problem={error} retry={refetch} ofOne />}
      {data && (data.version > 0 ? <Recorded wishes={data} /> : <Nothing wishes={data} begin={setForm} />)}
      {data && (
        <Dialog title={words.formTitle} open={form !== undefined} onClose={() => setForm(undefined)} wide>
          {form && <WishesForm wishes={data} taken={form.taken} onClose={() => setForm(undefined)} />}
        </Dialog>
      )}
    </section>
  );
}

function Recorded({ wishes }: { wishes: Wishes }) {
  const { recordedBy, recordedAt, takenFrom } = wishes;
  return (
    <>
      <WishesFacts wishes={wishes} />
      <p className="small soft">
        {words.recordedBy(recordedBy!.name, formatDate(isoDate(recordedAt!)))}
        {takenFrom && ` ${words.taken[takenFrom]}`}
      </p>
    </>
  );
}

/** Nothing yet: what is already known elsewhere comes first. */
function Nothing({
  wishes: { suggestion, can },
  begin,
}: {
  wishes: Wishes;
  begin: (form: { readonly taken?: WishSuggestion }) => void;
}) {
  const may = can.includes('record');
  return (
    <div className="stack tight">
      <p className="state-title">{words.none}</p>
      <p className="soft">
        {suggestion ? words.suggested[suggestion.from](formatDate(suggestion.on)) : words.noneHelp}
      </p>
      {may && (
        <div className="row">
          {suggestion && (
            <Button kind="primary" onClick={() => begin({ taken: suggestion })}>
              {words.takeOver}
            </Button>
          )}
          <Button kind={suggestion ? 'subtle' : 'primary'} onClick={() => begin({})}>
            {words.record} <span className="visually-hidden">{words.wishes}</span>
          </Button>
        </div>
      )}
    </div>
  );
}
