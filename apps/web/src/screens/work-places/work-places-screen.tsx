import './work-places.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { Page } from '../../parts/page.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useMay } from '../../session/session.js';
import { workPlaces as words } from '../../words/words.js';
import { WorkPlaceDialog } from './work-place-dialog.js';
import { workPlacesQuery, type WorkPlace } from './work-place-queries.js';

/** The company's own work places, and how much room each has today. */
export function WorkPlacesScreen() {
  const mayManage = useMay('workPlace.manage');
  const [adding, setAdding] = useState(false);
  return (
    <Page
      permission="development.view"
      title={words.title}
      lead={words.lead}
      actions={
        mayManage && (
          <Button kind="primary" icon={<Plus className="icon" aria-hidden />} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      <List />
      <WorkPlaceDialog open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function List() {
  const { data, error, refetch, isPending } = useQuery(workPlacesQuery);
  if (isPending) return <Loading lines={6} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  if (data.length === 0) return <Empty title={words.none}>{words.noneHelp}</Empty>;
  return (
    <div className="table-frame">
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.work}</th>
            <th scope="col">{words.supervisor}</th>
            <th scope="col">{words.capacity}</th>
            <th scope="col">{words.taken}</th>
            <th scope="col">{words.free}</th>
          </tr>
        </thead>
        <tbody>
          {data.map((place) => (
            <Row key={place.id} place={place} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ place }: { place: WorkPlace }) {
  const { id, name, work, department, supervisor, capacity, taken, active } = place;
  const label = (text: string) => <span className="on-phone-label">{text}: </span>;
  return (
    <tr>
      <th scope="row">
        <span className="row tight">
          <Link to="/werkplekken/$workPlaceId" params={{ workPlaceId: id }}>
            {name}
          </Link>
          {!active && <Badge tone="warn">{words.closed}</Badge>}
        </span>
        {department && <span className="small soft place-department">{department}</span>}
      </th>
      <td>{work}</td>
      <td className={supervisor ? '' : 'soft'}>
        {label(words.supervisor)}
        {supervisor?.name ?? words.unknown}
      </td>
      <td>
        {label(words.capacity)}
        {capacity}
      </td>
      <td>
        {label(words.taken)}
        {taken}
      </td>
      <td>
        {label(words.free)}
        {!active ? (
          <span className="soft">{words.unknown}</span>
        ) : taken < capacity ? (
          <Badge tone="good">{capacity - taken}</Badge>
        ) : (
          <Badge>{words.full}</Badge>
        )}
      </td>
    </tr>
  );
}
