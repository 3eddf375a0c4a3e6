import { useFormContext } from 'react-hook-form';
import { Button } from '../../parts/button.js';
import { formatMoment } from '../../parts/dates.js';
import { dossier, dossierHandover as words } from '../../words/words.js';
import type { OfferValues, Proposal } from './offer-values.js';

/** The appointments that stand already, when there is something to choose. */
export function KnownAppointments({ appointments }: Pick<Proposal, 'appointments'>) {
  const { parties } = dossier;
  const { watch, setValue } = useFormContext<OfferValues>();
  const chosen = watch('nextAppointmentOn');
  if (appointments.length < 2) return null;
  return (
    <div className="proposed">
      <h3 className="small soft">{words.appointmentsKnown}</h3>
      <ul>
        {appointments.map(({ id, at, on, withWhom }) => (
          <li key={id}>
            <span>
              {formatMoment(at)}{' '}
              <span className="small soft">{parties[withWhom as keyof typeof parties]}</span>
            </span>
            {on === chosen ? (
              <span className="small soft">{words.takenOver}</span>
            ) : (
              <Button kind="subtle" onClick={() => setValue('nextAppointmentOn', on, { shouldDirty: true })}>
                {words.takeOver}
                <span className="visually-hidden">: {formatMoment(at)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
