import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useSession } from '../session/session.js';
import { dropDraft, onDraftElsewhere, readDraft, writeDraft } from './draft-store.js';

export interface Draft {
  /** When this form began with something that was typed earlier. */
  readonly restored: boolean;
  /** It is sent: forget it. */
  done(): void;
  /** Throw away what was typed, and begin again. */
  discard(): void;
}

const asTyped = <Values>(values: Values): Values => values;

/**
 * Keeps what is typed in a form under `key` until `done`. Two tabs with the same form show the same text: the last
 * keystroke wins, and what is sent in one is empty in the other. `kept` leaves out what a browser may not hold.
 */
export function useDraft<Values extends FieldValues>(
  key: string,
  form: UseFormReturn<Values>,
  empty: Values,
  kept: (values: Values) => Values = asTyped,
): Draft {
  const { userId } = useSession();
  const [restored, setRestored] = useState(false);
  const follows = useRef(false);
  const begin = useRef(empty);
  begin.current = empty;

  useEffect(() => {
    const show = (values: Values | undefined): void => {
      follows.current = true;
      form.reset({ ...begin.current, ...values }, { keepDefaultValues: true });
      follows.current = false;
    };
    const earlier = readDraft<Values>(userId, key);
    if (earlier) show(earlier);
    setRestored(earlier !== undefined);
    const typing = form.watch((values) => {
      if (!follows.current) writeDraft(userId, key, kept(values as Values));
    });
    const elsewhere = onDraftElsewhere<Values>(userId, key, show);
    return () => {
      typing.unsubscribe();
      elsewhere();
    };
  }, [userId, key, form, kept]);

  const forget = (): void => {
    follows.current = true;
    form.reset(begin.current);
    follows.current = false;
    dropDraft(userId, key);
    setRestored(false);
  };
  return { restored, done: forget, discard: forget };
}
