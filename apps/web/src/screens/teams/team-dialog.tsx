import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api, ifMatch, newKey } from '../../api/api.js';
import { FormActions } from '../../parts/form-actions.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { useToast } from '../../parts/toast.js';
import { answers, teams as words } from '../../words/words.js';

export type Team = Schemas['Team'];
/** The team whose name is being written: a new one, or one that there is. */
export type TeamInHand = Team | 'new' | undefined;

export function TeamDialog({ team, close }: { team: TeamInHand; close: () => void }) {
  const known = team === 'new' ? undefined : team;
  return (
    <Dialog
      title={known ? `${words.rename} ${words.ofTeam(known.name)}` : words.add}
      open={Boolean(team)}
      onClose={close}
    >
      <TeamForm team={known} close={close} />
    </Dialog>
  );
}

function TeamForm({ team, close }: { team: Team | undefined; close: () => void }) {
  const form = useForm({ defaultValues: { name: team?.name ?? '' } });
  const [key] = useState(newKey);
  const client = useQueryClient();
  const say = useToast();
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        const saving = team
          ? api.PATCH('/api/v1/teams/{id}', {
              params: { path: { id: team.id }, header: ifMatch(team.version) },
              body,
            })
          : api.POST('/api/v1/teams', { headers: { 'Idempotency-Key': key }, body });
        try {
          const { name } = await answer(saving);
          say(team ? words.renamed(name) : words.added(name));
          close();
        } finally {
          // Also when somebody else was first: what is on screen is old then.
          await client.invalidateQueries({ queryKey: ['team'] });
        }
      }}
    >
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        required
        requiredMessage={words.nameRequired}
        autoFocus
      />
      <FormActions action={answers.save} busy={form.formState.isSubmitting} onCancel={close} />
    </Form>
  );
}
