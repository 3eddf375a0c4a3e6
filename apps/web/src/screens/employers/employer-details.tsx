import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { employers as words, municipalities, work } from '../../words/words.js';
import { ChangeEmployer } from './change-employer.js';
import type { Employer } from './employer-queries.js';
import { EndEmployer } from './end-employer.js';

/** Who the employer is, as the Handelsregister knows it. */
export function EmployerDetails({ employer }: { employer: Employer }) {
  const [open, setOpen] = useState<'change' | 'end'>();
  const { kvkNumber, sbiCode, growthSector, municipalityCode, can } = employer;
  const close = (): void => setOpen(undefined);
  return (
    <section className="panel stack" aria-labelledby="employer-details">
      <div className="row spread employer-head">
        <h2 id="employer-details">{words.details}</h2>
        {can.includes('change') && (
          <Button
            kind="subtle"
            icon={<Pencil className="icon" aria-hidden />}
            onClick={() => setOpen('change')}
          >
            {words.change}
            <span className="visually-hidden">: {words.details}</span>
          </Button>
        )}
      </div>
      <dl className="employer-facts">
        <dt>{words.kvkNumber}</dt>
        <dd className="number">{kvkNumber}</dd>
        <dt>{words.sbiCode}</dt>
        <dd className="number">{sbiCode ?? '–'}</dd>
        <dt>{words.sector}</dt>
        <dd>{growthSector ? work.growthSectors[growthSector] : work.noSector}</dd>
        <dt>{words.municipality}</dt>
        <dd>{municipalityCode ? municipalities[municipalityCode] : work.outsideRegion}</dd>
      </dl>
      {can.includes('end') && (
        <div className="employer-end">
          <Button kind="subtle" onClick={() => setOpen('end')}>
            {words.end}
          </Button>
        </div>
      )}
      <ChangeEmployer employer={employer} open={open === 'change'} close={close} />
      <EndEmployer employer={employer} open={open === 'end'} close={close} />
    </section>
  );
}
