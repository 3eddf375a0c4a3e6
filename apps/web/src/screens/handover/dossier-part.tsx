import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { dossierHandover as words } from '../../words/words.js';
import type { Handover } from './handover-query.js';

export type Part = Handover['parts'][number];

/** Whether a part was read, and how to say so; undefined for who has nothing to tick off. */
export interface Reading {
  readonly ticked: readonly Part[];
  readonly tick: ((part: Part, read: boolean) => void) | undefined;
  readonly waits: boolean;
}

/** A part of the overdrachtsdossier, which a receiver ticks off and a sender sees ticked off. */
export function DossierPart({
  part,
  title,
  reading: { ticked, tick, waits },
  className = '',
  children,
}: {
  part: Part;
  title: string;
  reading: Reading;
  className?: string;
  children: ReactNode;
}) {
  const read = ticked.includes(part);
  return (
    <section className={`panel ${className}`}>
      <div className="row spread dossier-part-head">
        <h2>{title}</h2>
        {tick ? (
          <label className="dossier-tick">
            <input type="checkbox" checked={read} onChange={({ target }) => tick(part, target.checked)} />
            <span>
              {words.read}
              <span className="visually-hidden">: {title}</span>
            </span>
          </label>
        ) : (
          waits &&
          read && (
            <span className="small soft dossier-read">
              <CircleCheck className="icon" aria-hidden /> {words.readBy}
            </span>
          )
        )}
      </div>
      {children}
    </section>
  );
}
