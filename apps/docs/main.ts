import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appointmentSteps } from '#caseload/appointment.rules.js';
import { contactNoteSteps } from '#caseload/contact-note.rules.js';
import { taskSteps } from '#caseload/task.rules.js';
import { actionPlanSteps } from '#development/action-plan.rules.js';
import { uwvAdviceSteps } from '#development/uwv-advice.rules.js';
import { requestSteps } from '#contact-person-request/request.rules.js';
import { handoverSteps } from '#handover/handover.rules.js';
import { referralSteps } from '#intake/referral.rules.js';
import { learningRouteSteps } from '#learning/learning-route.rules.js';
import { transferSteps } from '#transfer/transfer.rules.js';
import { trajectorySteps } from '#trajectory/trajectory.rules.js';
import { stagesDiagram, stepsDiagram } from './steps-diagram.js';

/** Writes the diagrams of the steps tables to the folder named on the command line. */
const folder = process.argv[2];
if (!folder) throw new Error('Name the folder to write to.');

const pages: Record<string, readonly [string, string]> = {
  'referral.md': ['Steps of a referral', stepsDiagram(referralSteps)],
  'trajectory.md': ['Steps of a trajectory', stepsDiagram(trajectorySteps)],
  'stages.md': ['Stages of a trajectory', stagesDiagram()],
  'handover.md': ['Steps of a handover', stepsDiagram(handoverSteps)],
  'contact-person-request.md': ['Steps of a request for another contact person', stepsDiagram(requestSteps)],
  'caseload-transfer.md': ['Steps of a caseload transfer', stepsDiagram(transferSteps)],
  'uwv-advice.md': ['Steps of an advice of the UWV', stepsDiagram(uwvAdviceSteps)],
  'action-plan.md': ['Steps of an action plan', stepsDiagram(actionPlanSteps)],
  'learning-route.md': ['Steps of a learning route', stepsDiagram(learningRouteSteps)],
  'contact-note.md': ['Steps of a contact note', stepsDiagram(contactNoteSteps)],
  'task.md': ['Steps of a task', stepsDiagram(taskSteps)],
  'appointment.md': ['Steps of an appointment', stepsDiagram(appointmentSteps)],
};

mkdirSync(folder, { recursive: true });
for (const [file, [title, diagram]] of Object.entries(pages)) {
  writeFileSync(
    join(folder, file),
    `# ${title}\n\nDrawn from the table that guards them.\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n`,
  );
}
