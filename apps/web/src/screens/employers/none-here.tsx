import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/states.js';

export interface NoneHereProps {
  /** Whether a filter hides what there may be. */
  narrowed: boolean;
  words: {
    readonly none: string;
    readonly noneHelp: string;
    readonly noneFound: string;
    readonly noneFoundHelp: string;
    readonly clear: string;
  };
  clear: () => void;
}

/** An empty list: because nothing is there yet, or because of what is asked. */
export function NoneHere({ narrowed, words, clear }: NoneHereProps) {
  if (!narrowed) return <Empty title={words.none}>{words.noneHelp}</Empty>;
  return (
    <Empty title={words.noneFound} action={<Button onClick={clear}>{words.clear}</Button>}>
      {words.noneFoundHelp}
    </Empty>
  );
}
