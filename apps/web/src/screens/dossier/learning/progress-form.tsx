import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { today } from '../../../parts/dates.js';
import { DateField, RadioField } from '../../../parts/fields.js';
import { learning as words } from '../../../words/words.js';
import { options } from '../development/options.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import type { WorkProcess } from './learning-query.js';

interface ProgressFormProps extends StepProps {
  readonly process: WorkProcess;
  readonly startsOn: string;
}

/** How far one work process is, and since when. */
export function ProgressForm({ process, startsOn, onClose }: ProgressFormProps) {
  const { id, version } = process;
  const form = useForm({
    defaultValues: { progress: process.progress, progressOn: process.progressOn ?? today() },
  });
  const begun = form.watch('progress') !== 'notStarted';
  return (
    <StepForm
      form={form}
      act={({ progress, progressOn }) =>
        answer(
          api.PUT('/api/v1/work-processes/{id}/progress', {
            params: { path: { id }, header: ifMatch(version) },
            body: { progress, ...(progress !== 'notStarted' && { progressOn }) },
          }),
        )
      }
      done={words.progressRecorded}
      submit={words.record}
      onClose={onClose}
    >
      <RadioField
        {...{ name: 'progress', label: words.progress, options: options(words.progresses) }}
        {...{ required: true, requiredMessage: words.progressAsked }}
      />
      {begun && (
        <DateField
          {...{ name: 'progressOn', label: words.progressOn, min: startsOn, max: today() }}
          {...{ required: true, requiredMessage: words.progressOnAsked }}
        />
      )}
    </StepForm>
  );
}
