import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';
import { draftOf, type OfferValues, type Proposal, valuesOf } from './offer-values.js';

/** As long as somebody types on. */
const PAUSE = 1500;

interface KeptDraft {
  /** ISO 8601; undefined as long as nothing is kept there. */
  readonly savedAt: string | undefined;
  readonly warnings: readonly Schemas['TextWarning'][];
}

/**
 * Keeps what is typed with the case as well, so that one who is called away goes on at another desk. This browser's own
 * copy is at hand at once and without a connection; which of the two is later is in the values themselves.
 */
export function useKeptDraft(
  trajectoryId: string,
  form: UseFormReturn<OfferValues>,
  proposal: Proposal,
): KeptDraft {
  const { draft, openTasks } = proposal;
  const [kept, setKept] = useState<KeptDraft>({ savedAt: draft?.savedAt, warnings: [] });
  const begun = useRef({ draft, openTasks });

  useEffect(() => {
    const { draft: earlier, openTasks: tasks } = begun.current;
    if (earlier && form.getValues('savedAt') < earlier.savedAt) form.reset(valuesOf(earlier));
    const written = (): string => JSON.stringify(draftOf(form.getValues(), tasks));
    let last = written();
    let timer: number | undefined;
    const save = async (): Promise<void> => {
      const now = written();
      if (now === last) return;
      try {
        const saved = await answer(
          api.PUT('/api/v1/trajectories/{id}/handover-draft', {
            params: { path: { id: trajectoryId } },
            body: draftOf(form.getValues(), tasks),
          }),
        );
        last = now;
        form.setValue('savedAt', saved.savedAt);
        setKept(saved);
      } catch {
        // This browser keeps it; with the next word it is tried again.
      }
    };
    const typing = form.watch(() => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void save(), PAUSE);
    });
    return () => {
      clearTimeout(timer);
      typing.unsubscribe();
    };
  }, [trajectoryId, form]);

  return kept;
}
