import { flushSync } from 'react-dom';
import { useFormContext, useWatch, type FieldValues } from 'react-hook-form';
import { fieldId } from '../../../parts/form.js';

/** The rows of a list in a form: as many as its value has, to which one is added and from which one is taken. */
export function useRows<Row>(name: string) {
  const { setValue, getValues, clearErrors } = useFormContext<FieldValues>();
  const rows = (useWatch({ name }) ?? []) as readonly Row[];
  const set = (next: readonly Row[]): void => {
    // What was wrong with a row is not what is wrong with the one that comes in its place.
    clearErrors(name);
    setValue(name, next, { shouldDirty: true });
  };
  return {
    /** The names of its rows as fields. */
    names: rows.map((_, place) => `${name}.${place}`),
    /** And goes on typing in it: `field` is the one to begin with. */
    add: (row: Row, field = ''): void => {
      const place = rows.length;
      // Shown at once, so that the first keystroke goes into it.
      flushSync(() => set([...(getValues(name) as Row[]), row]));
      document.getElementById(fieldId(`${name}.${place}${field && `.${field}`}`))?.focus();
    },
    remove: (place: number): void => set((getValues(name) as Row[]).filter((_, index) => index !== place)),
  };
}
