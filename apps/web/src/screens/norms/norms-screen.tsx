import { useQuery } from '@tanstack/react-query';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { norms as words } from '../../words/words.js';
import { normsQuery } from './norm-queries.js';
import { NormsTable } from './norms-table.js';
import './norms.css';

export function NormsScreen() {
  return (
    <Page permission="setting.manage" title={words.title} lead={words.lead}>
      <Norms />
    </Page>
  );
}

/** All norms, by what they are about. */
function Norms() {
  const { data: norms, error, refetch, isPending } = useQuery(normsQuery);
  if (isPending) return <Loading lines={8} />;
  if (error) return <Failed problem={error} retry={refetch} />;
  const grouped = new Set(words.groups.flatMap(([, keys]) => keys));
  const groups = [
    ...words.groups.map(([title, keys]) => ({
      title,
      norms: keys.flatMap((key) => norms.find((norm) => norm.key === key) ?? []),
    })),
    { title: words.others, norms: norms.filter(({ key }) => !grouped.has(key)) },
  ];
  return (
    <div className="stack loose">
      {groups.map((group) => group.norms.length > 0 && <NormsTable key={group.title} {...group} />)}
    </div>
  );
}
