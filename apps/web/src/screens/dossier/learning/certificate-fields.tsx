import { useFormContext } from 'react-hook-form';
import { today } from '../../../parts/dates.js';
import { CheckboxesField, DateField, SelectField } from '../../../parts/fields.js';
import { learning as words } from '../../../words/words.js';
import { options } from '../development/options.js';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import type { LearningRoute } from './learning-query.js';

export interface CertificateValues {
  kind: Schemas['CertificateRequest']['kind'] | '';
  issuedOn: string;
  /** One box alone gives its value, or nothing, instead of a list. */
  workProcessIds: string[] | string | false;
}

/** The certificate that is known; on a new one stands what was mastered. */
export const certificateValues = ({ certificate, workProcesses }: LearningRoute): CertificateValues => ({
  kind: certificate?.kind ?? '',
  issuedOn: certificate?.issuedOn ?? today(),
  workProcessIds: workProcesses
    .filter(({ certified, progress }) => (certificate ? certified : progress === 'mastered'))
    .map(({ id }) => id),
});

export const certificateOf = ({ kind, issuedOn, workProcessIds }: CertificateValues) => ({
  kind: kind as Schemas['CertificateRequest']['kind'],
  issuedOn,
  workProcessIds: [workProcessIds].flat().filter((id) => id !== false),
});

/** What one got for it; on a praktijkverklaring stands what was mastered. */
export function CertificateFields({ route, later = false }: { route: LearningRoute; later?: boolean }) {
  const { watch } = useFormContext<{ certificate: CertificateValues }>();
  const mastered = route.workProcesses.filter(({ progress }) => progress === 'mastered');
  return (
    <>
      <SelectField
        {...{ name: 'certificate.kind', label: words.certificateKind, size: 'medium' }}
        {...{ hint: later ? words.certificateHint : undefined, required: !later }}
        {...{ requiredMessage: words.certificateKindAsked, options: options(words.certificateKinds) }}
      />
      {watch('certificate.kind') && (
        <>
          <DateField
            {...{ name: 'certificate.issuedOn', label: words.issuedOn, min: route.startsOn, max: today() }}
            {...{ required: true, requiredMessage: words.issuedOnAsked }}
          />
          {mastered.length > 0 && (
            <CheckboxesField
              {...{ name: 'certificate.workProcessIds', label: words.onCertificate, unmarked: true }}
              options={mastered.map(({ id, code, title }) => ({
                value: id,
                label: code ? `${code} ${title}` : title,
              }))}
            />
          )}
        </>
      )}
    </>
  );
}
