import './learning.css';
import { useQuery } from '@tanstack/react-query';
import { GraduationCap } from 'lucide-react';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { learning as words } from '../../../words/words.js';
import { FormButton } from '../development/form-button.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { EndedRoute } from './ended-route.js';
import { learningQuery } from './learning-query.js';
import { NewRoute } from './route-form.js';
import { RunningRoute } from './running-route.js';

/** What somebody learns now, each with how it goes; and what they learnt before. */
export function LearningTab() {
  const { dossier } = useDossier();
  const { id } = useTrajectory();
  const { data, error, refetch, isPending } = useQuery(learningQuery(dossier.id, id));
  if (isPending) return <Loading lines={8} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  const running = data.items.filter(({ state }) => state === 'running');
  const ended = data.items.filter(({ state }) => state !== 'running');
  const add = data.can.includes('add') && (
    <FormButton label={words.add}>{(close) => <NewRoute onClose={close} />}</FormButton>
  );
  return (
    <div className="stack">
      <header className="row spread learning-head">
        <div>
          <h2>{words.title}</h2>
          <p className="soft small">{words.help}</p>
        </div>
        {running.length > 0 && add}
      </header>
      {running.length === 0 && (
        <div className="panel">
          <Empty
            icon={<GraduationCap className="icon" aria-hidden />}
            title={ended.length > 0 ? words.none : words.noneEver}
            action={add}
          >
            {words.noneHelp}
          </Empty>
        </div>
      )}
      {running.map((route) => (
        <RunningRoute key={route.id} route={route} outlived={data.state === 'ended'} />
      ))}
      {ended.length > 0 && (
        <section className="panel stack" aria-labelledby="learnt-title">
          <h2 id="learnt-title">{words.endedTitle}</h2>
          <ul className="learnt">
            {ended.map((route) => (
              <EndedRoute key={route.id} route={route} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
