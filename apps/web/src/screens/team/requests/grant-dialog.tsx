import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api, ifMatch } from '../../../api/api.js';
import { Confirm } from '../../../parts/confirm.js';
import { spokenName } from '../../../parts/names.js';
import { contactPersonRequest as words } from '../../../words/words.js';
import type { ContactRequest } from './request-queries.js';

/** The participant is told, so it is asked once more; then the receiver is chosen. */
export function GrantDialog({
  request,
  open,
  onClose,
}: {
  request: ContactRequest;
  open: boolean;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id, version, trajectoryId, participant } = request;
  const grant = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/v1/contact-person-requests/{id}/granting', {
          params: { path: { id }, header: ifMatch(version) },
        }),
      ),
    onSuccess: async () => {
      await navigate({ to: '/trajecten/$trajectoryId/overdragen', params: { trajectoryId } });
      await client.invalidateQueries({ queryKey: ['participant'] });
    },
    onError: () => client.invalidateQueries({ queryKey: ['participant'] }),
  });
  return (
    <Confirm
      title={words.grantTitle}
      open={open}
      onClose={() => {
        grant.reset();
        onClose();
      }}
      onConfirm={() => grant.mutate()}
      action={words.grantAction}
      busy={grant.isPending}
      problem={grant.error}
    >
      <p>{words.grantText(spokenName(participant.name))}</p>
    </Confirm>
  );
}
