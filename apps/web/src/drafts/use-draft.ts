import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useSession } from '../session/session.js';
import { dropDraft, onDraftElsewhere, readDraft, writeDraft } from './draft-store.js';

export interface Draft {
  /** When this form began with something that was typed earlier. */
  readonly restored: boolean;
  /** Whether what is in the form is kept; `full`: this browser has no room for it. */
  readonly kept: 'nothing' | 'kept' | 'full';
  /** It is sent: forget it. */
  done(): void;
  /** Throw away what was typed, and begin again. Gives what takes that back. */
  discard(): () => void;
}

const asTyped = <Values>(values: Values): Values => values;

/**
 * Keeps what is typed in a form under `key` until `done`. Two tabs with the same form show the same text: the last
 * keystroke wins, and what is sent in one is empty in the other. `keepable` leaves out what a browser may not hold.
 */
export function useDraft<Values extends FieldValues>(
  key: string,
  form: UseFormReturn<Values>,
  empty: Values,
  keepable: (values: Values) => Values = asTyped,
): Draft {
  const { userId } = useSession();
  const [restored, setRestored] = useState(false);
  const [kept, setKept] = useState<Draft['kept']>('nothing');
  const follows = useRef(false);
  const begin = useRef(empty);
  begin.current = empty;

  const show = useCallback(
    (values: Values | undefined): void => {
      follows.current = true;
      form.reset({ ...begin.current, ...values }, { keepDefaultValues: true });
      follows.current = false;
      setKept(values ? 'kept' : 'nothing');
    },
    [form],
  );

  useEffect(() => {
    const earlier = readDraft<Values>(userId, key);
    if (earlier) show(earlier);
    setRestored(earlier !== undefined);
    const typing = form.watch((values) => {
      if (follows.current) return;
      // A form as it began is nothing to keep.
      if (JSON.stringify(values) === JSON.stringify(begin.current)) {
        dropDraft(userId, key);
        setKept('nothing');
      } else setKept(writeDraft(userId, key, keepable(values as Values)) ? 'kept' : 'full');
    });
    const elsewhere = onDraftElsewhere<Values>(userId, key, show);
    return () => {
      typing.unsubscribe();
      elsewhere();
    };
  }, [userId, key, form, show, keepable]);

  const forget = (): void => {
    follows.current = true;
    form.reset(begin.current);
    follows.current = false;
    setKept('nothing');
    dropDraft(userId, key);
    setRestored(false);
  };
  const discard = (): (() => void) => {
    const values = form.getValues();
    forget();
    return () => {
      show(values);
      writeDraft(userId, key, keepable(values));
    };
  };
  return { restored, kept, done: forget, discard };
}
