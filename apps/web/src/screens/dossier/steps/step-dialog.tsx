import type { ComponentType } from 'react';
import { Dialog } from '../../../parts/dialog.js';
import { dossier } from '../../../words/words.js';
import { AppointmentForm } from '../casework/appointment-form.js';
import { TaskForm } from '../casework/task-form.js';
import type { StepName } from '../dossier-context.js';
import { DiagnosisStep } from './diagnosis-step.js';
import { ExitStep } from './exit-step.js';
import { InvolveStep } from './involve-step.js';
import { MoveStep, ReturnStep } from './move-step.js';
import { ReopenStep } from './reopen-step.js';
import { ResumeStep, SuspendStep } from './suspend-step.js';

export interface StepProps {
  /** It is done, or it is left. */
  readonly onClose: () => void;
}

const steps: Record<StepName, ComponentType<StepProps>> = {
  moveStage: MoveStep,
  returnStage: ReturnStep,
  recordDiagnosis: DiagnosisStep,
  suspend: SuspendStep,
  resume: ResumeStep,
  exit: ExitStep,
  reopen: ReopenStep,
  involveColleague: InvolveStep,
  addTask: TaskForm,
  addAppointment: AppointmentForm,
};

/** The one dialog of the dossier, with the form of the step that was asked for. */
export function StepDialog({ step, onClose }: { step: StepName | null; onClose: () => void }) {
  const { steps: titles } = dossier;
  const Step = step && steps[step];
  return (
    <Dialog title={step ? titles[step] : ''} open={step !== null} onClose={onClose}>
      {Step && <Step key={step} onClose={onClose} />}
    </Dialog>
  );
}
