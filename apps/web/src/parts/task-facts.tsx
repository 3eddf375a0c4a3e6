import { Repeat } from 'lucide-react';
import type { Schemas } from '../../../../libs/api-client/client.js';
import { dossier as words } from '../words/words.js';
import { formatDate } from './dates.js';

type Facts = Pick<Schemas['Task'], 'givenBy' | 'repeat'>;

/** Of a task who asked for it, and how often it comes again; nothing of one's own that is done once. */
export function TaskFacts({ givenBy, repeat }: Facts) {
  return (
    <>
      {givenBy && <span className="small soft">{words.givenBy(givenBy.name)}</span>}
      {repeat && (
        <span className="small soft task-repeat">
          <Repeat className="icon" aria-hidden />
          {words.repeats(repeat.every, repeat.unit, formatDate(repeat.until))}
        </span>
      )}
    </>
  );
}
