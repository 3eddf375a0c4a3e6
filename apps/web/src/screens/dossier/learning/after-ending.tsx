import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { learning as words } from '../../../words/words.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import { CertificateFields, certificateOf, certificateValues } from './certificate-fields.js';
import type { LearningRoute } from './learning-query.js';

interface AfterProps extends StepProps {
  readonly route: LearningRoute;
}

/** The certificate came, or was recorded wrongly. */
export function CertificateForm({ route, onClose }: AfterProps) {
  const form = useForm({ defaultValues: { certificate: certificateValues(route) } });
  return (
    <StepForm
      form={form}
      act={({ certificate }) =>
        answer(
          api.PUT('/api/v1/learning-routes/{id}/certificate', {
            params: { path: { id: route.id }, header: ifMatch(route.version) },
            body: certificateOf(certificate),
          }),
        )
      }
      done={words.certified}
      submit={words.record}
      onClose={onClose}
    >
      <CertificateFields route={route} />
    </StepForm>
  );
}

/** The end was a mistake. */
export function ResumeForm({ route, onClose }: AfterProps) {
  const form = useForm();
  return (
    <StepForm
      form={form}
      act={() =>
        answer(
          api.DELETE('/api/v1/learning-routes/{id}/ending', {
            params: { path: { id: route.id }, header: ifMatch(route.version) },
          }),
        )
      }
      done={words.resumed(route.title)}
      submit={words.resume}
      onClose={onClose}
    >
      <p className="soft">{words.resumeExplained}</p>
    </StepForm>
  );
}
