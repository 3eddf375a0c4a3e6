import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Badge } from '../../parts/badge.js';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { employers as words } from '../../words/words.js';
import { Contacts } from './contacts.js';
import { EmployerDetails } from './employer-details.js';
import { employerQuery } from './employer-queries.js';
import { Ended } from './ended.js';
import { EmployerPlaces } from './employer-places.js';
import './employers.css';

const route = getRouteApi('/werkgevers/$employerId');

/** One employer: who it is, whom to speak to there, and what work there is. */
export function EmployerScreen() {
  const { employerId } = route.useParams();
  const { data: employer } = useQuery({ ...employerQuery(employerId), enabled: false });
  return (
    <Page
      permission="employer.view"
      title={employer?.name ?? words.title}
      aside={employer?.state === 'ended' && <Badge tone="warn">{words.ended}</Badge>}
      wide
      actions={
        <LinkButton kind="subtle" to="/werkgevers" icon={<ArrowLeft className="icon" aria-hidden />}>
          {words.back}
        </LinkButton>
      }
    >
      <Employer key={employerId} id={employerId} />
    </Page>
  );
}

function Employer({ id }: { id: string }) {
  const { data: employer, error, refetch, isPending } = useQuery(employerQuery(id));
  if (isPending) return <Loading lines={8} />;
  if (error) return <Failed problem={error} retry={refetch} />;
  return (
    <>
      <Ended employer={employer} />
      <div className="employer">
        <div className="stack loose">
          <EmployerDetails employer={employer} />
          <Contacts employer={employer} />
        </div>
        <EmployerPlaces employer={employer} />
      </div>
    </>
  );
}
