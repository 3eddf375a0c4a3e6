import { Link } from '@tanstack/react-router';
import { Badge } from '../../parts/badge.js';
import { employers as words, municipalities, work } from '../../words/words.js';
import type { Employer } from './employer-queries.js';

/** One line per employer; on a phone the columns stand under each other. */
export function EmployersTable({ employers }: { employers: readonly Employer[] }) {
  return (
    <div className="table-frame">
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.sector}</th>
            <th scope="col">{words.municipality}</th>
            <th scope="col">{words.openPlaces}</th>
          </tr>
        </thead>
        <tbody>
          {employers.map(({ id, name, growthSector, municipalityCode, state, openPlaces }) => (
            <tr key={id}>
              <th scope="row">
                <span className="row">
                  <Link to="/werkgevers/$employerId" params={{ employerId: id }}>
                    {name}
                  </Link>
                  {state === 'ended' && <Badge tone="warn">{words.ended}</Badge>}
                </span>
              </th>
              <td className={growthSector ? '' : 'soft'}>
                {growthSector ? work.growthSectors[growthSector] : work.noSector}
              </td>
              <td className={municipalityCode ? '' : 'soft'}>
                {municipalityCode ? municipalities[municipalityCode] : work.outsideRegion}
              </td>
              <td>
                <span className="on-phone-label">{words.openPlaces}: </span>
                {openPlaces > 0 ? (
                  <Badge tone="good">{words.open(openPlaces)}</Badge>
                ) : (
                  <span className="soft">{words.noneOpen}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
