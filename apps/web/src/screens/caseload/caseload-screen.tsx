import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/api.js';
import { StageBadge } from '../../parts/badge.js';
import { formatDate, formatFromNow } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useWords } from '../../words/words.js';

/** The participants of the colleague at work, what is most urgent first. */
export function CaseloadScreen() {
  const words = useWords().caseload;
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['caseload'],
    queryFn: () => answer(api.GET('/api/v1/caseload', { params: { query: {} } })),
  });
  return (
    <Page title={words.title} wide>
      {isPending && <Loading />}
      {error && <Failed problem={error} retry={refetch} />}
      {data?.items.length === 0 && <Empty title={words.empty}>{words.emptyHelp}</Empty>}
      {data && data.items.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.stage}</th>
                <th scope="col">{words.since}</th>
                <th scope="col">{words.next}</th>
                <th scope="col">{words.contactPerson}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((entry) => (
                <tr key={entry.trajectoryId}>
                  <th scope="row">{entry.name}</th>
                  <td>
                    <StageBadge stage={entry.stage} />
                  </td>
                  <td>{formatDate(entry.stageSince)}</td>
                  <td>{entry.nextDueOn && formatFromNow(entry.nextDueOn)}</td>
                  <td>{entry.contactPerson.name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
