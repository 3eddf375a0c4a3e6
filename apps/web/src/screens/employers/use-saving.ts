import { useEffect, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { isOvertaken } from '../../api/problem.js';
import { useRefresh } from './use-refresh.js';

export interface Saving {
  /** Somebody else was first: their values are in the form, except where something was typed. */
  readonly overtaken: boolean;
  /** @returns whether it is saved */
  save(work: () => Promise<unknown>): Promise<boolean>;
}

/** Saves what a form holds of something that others change too; what was typed is never lost. */
export function useSaving<Values extends FieldValues>(form: UseFormReturn<Values>, asItIs: Values): Saving {
  const [overtaken, setOvertaken] = useState(false);
  const refresh = useRefresh();
  const current = JSON.stringify(asItIs);
  useEffect(
    () => form.reset(JSON.parse(current) as DefaultValues<Values>, { keepDirtyValues: true }),
    [form, current],
  );
  return {
    overtaken,
    save: async (work) => {
      try {
        await work();
        return true;
      } catch (problem) {
        if (!isOvertaken(problem)) throw problem;
        setOvertaken(true);
        return false;
      } finally {
        await refresh();
      }
    },
  };
}
