import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/states.js';
import { caseload as words } from '../../words/words.js';
import { isFiltered, noFilters, type CaseloadView } from './caseload-search.js';
import { useCaseloadAddress } from './use-caseload-address.js';

/** An empty list: because there is nobody yet, or because nobody fits what was asked. */
export function NobodyHere({ view }: { view: CaseloadView }) {
  const { search, change } = useCaseloadAddress();
  const [title, help] = words.empty[view]!;
  if (!isFiltered(search)) return <Empty title={title}>{help}</Empty>;
  return (
    <Empty
      title={words.nothingFits}
      action={<Button onClick={() => change(noFilters)}>{words.clear}</Button>}
    >
      {words.nothingFitsHelp}
    </Empty>
  );
}
