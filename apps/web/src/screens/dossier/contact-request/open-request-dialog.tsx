import { useMutation } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../../api/api.js';
import { Button } from '../../../parts/button.js';
import { Dialog } from '../../../parts/dialog.js';
import { Problem } from '../../../parts/states.js';
import { useToast } from '../../../parts/toast.js';
import { contactPersonRequest as words } from '../../../words/words.js';
import { RequestSaid } from '../../team/requests/request-said.js';
import type { ContactRequest } from '../../team/requests/request-queries.js';
import { useChange } from '../dossier-context.js';

/** What stands, as far as it is for who looks; and the way back, when the participant thinks better of it. */
export function OpenRequestDialog({
  request,
  open,
  onClose,
}: {
  request: ContactRequest;
  open: boolean;
  onClose: () => void;
}) {
  const change = useChange();
  const say = useToast();
  const { id, version, can } = request;
  const withdraw = useMutation({
    mutationFn: () =>
      change(() =>
        answer(
          api.PUT('/api/v1/contact-person-requests/{id}/withdrawal', {
            params: { path: { id }, header: ifMatch(version) },
          }),
        ),
      ),
    onSuccess: () => {
      say(words.withdrawn);
      onClose();
    },
  });
  return (
    <Dialog title={words.openTitle} open={open} onClose={onClose}>
      <div className="stack">
        <RequestSaid request={request} />
        {withdraw.error && <Problem problem={withdraw.error} />}
        {can.includes('withdraw') && (
          <div>
            <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {words.withdraw}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
