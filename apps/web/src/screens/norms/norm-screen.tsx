import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { answer, api } from '../../api/api.js';
import { ApiProblem } from '../../api/problem.js';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { useMay } from '../../session/session.js';
import { norms as words } from '../../words/words.js';
import { AdministrationLog } from '../administration/administration-log.js';
import { ChangeNorm } from './change-norm.js';
import { NormPeriods } from './norm-periods.js';
import { normsQuery, type Norm } from './norm-queries.js';
import { valueInWords } from './norm-words.js';
import './norms.css';

const route = getRouteApi('/beheer/normen/$key');
const notFound = new ApiProblem({ status: 404, code: 'not-found', title: '', detail: '' });

/** One norm: set it from a day on, and see what held and who set it. */
export function NormScreen() {
  const { key } = route.useParams();
  const may = useMay('setting.manage');
  const { data: norms, error, refetch, isPending } = useQuery({ ...normsQuery, enabled: may });
  const norm = norms?.find((one) => one.key === key);
  return (
    <Page
      permission="setting.manage"
      title={norm?.label ?? words.title}
      lead={
        norm &&
        words.nowHolds(
          words.nowIs(valueInWords(norm, norm, words)),
          words.standard(valueInWords(norm, { value: norm.standard, values: norm.standards }, words)),
        )
      }
      actions={
        <LinkButton kind="subtle" to="/beheer/normen" icon={<ArrowLeft className="icon" aria-hidden />}>
          {words.back}
        </LinkButton>
      }
    >
      {isPending && <Loading lines={6} />}
      {error && !norms && <Failed problem={error} retry={refetch} />}
      {norms && !norm && <Failed problem={notFound} />}
      {norm && <NormInHand key={key} norm={norm} />}
    </Page>
  );
}

function NormInHand({ norm }: { norm: Norm }) {
  const mayReview = useMay('administration.review');
  const { key, law, assumed } = norm;
  return (
    <div className="beside">
      <ChangeNorm norm={norm} />
      <div className="stack loose">
        {law && <p className="panel">{words.law(law)}</p>}
        {assumed && <p className="panel">{words.assumption(assumed)}</p>}
        <NormPeriods norm={norm} />
        {mayReview && (
          <AdministrationLog
            queryKey={['norm', key, 'changes']}
            read={(cursor) =>
              answer(
                api.GET('/api/v1/norms/{key}/changes', {
                  params: { path: { key }, query: { limit: 20, cursor } },
                }),
              )
            }
          />
        )}
      </div>
    </div>
  );
}
