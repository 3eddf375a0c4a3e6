import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api, ifMatch, newKey } from '../../../api/api.js';
import { SelectField } from '../../../parts/fields.js';
import { Failed, Loading } from '../../../parts/states.js';
import { dossier as words } from '../../../words/words.js';
import { useTrajectory } from '../dossier-context.js';
import { colleaguesQuery } from '../dossier-query.js';
import { StepForm } from './step-form.js';
import type { StepProps } from './step-dialog.js';

type Role = Schemas['Involvement']['role'];

/** Somebody beside the contact person, who then sees the dossier. */
export function InvolveStep({ onClose }: StepProps) {
  const { id, version, contactPerson, involved } = useTrajectory();
  const [key] = useState(newKey);
  const { data: colleagues, error, refetch } = useQuery(colleaguesQuery);
  const form = useForm({ defaultValues: { userId: '', role: '' as Role | '' } });
  if (error) return <Failed problem={error} retry={refetch} />;
  if (!colleagues) return <Loading lines={3} />;
  const here = new Set([
    contactPerson.id,
    ...involved.filter(({ to }) => to === null).map(({ colleague }) => colleague.id),
  ]);
  return (
    <StepForm
      form={form}
      act={({ userId, role }) =>
        answer(
          api.POST('/api/v1/trajectories/{id}/involved-colleagues', {
            params: { path: { id }, header: { ...ifMatch(version), 'Idempotency-Key': key } },
            body: { userId, role: role as Role },
          }),
        )
      }
      done={words.involvedDone}
      submit={words.involveShort}
      onClose={onClose}
    >
      <p className="soft">{words.involveExplained}</p>
      <SelectField
        name="userId"
        label={words.colleague}
        required
        requiredMessage={words.colleagueChosen}
        options={colleagues
          .filter((colleague) => !here.has(colleague.id) && !colleague.roles.includes('consultant'))
          .map((colleague) => ({
            value: colleague.id,
            label: colleague.teamName ? `${colleague.name} (${colleague.teamName})` : colleague.name,
          }))}
      />
      <SelectField
        name="role"
        label={words.asRole}
        required
        requiredMessage={words.roleChosen}
        size="medium"
        options={Object.entries(words.involvedRoles).map(([value, label]) => ({ value, label }))}
      />
    </StepForm>
  );
}
