import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../../../api/api.js';
import { Confirm } from '../../../parts/confirm.js';
import { useToast } from '../../../parts/toast.js';
import { useWords } from '../../../words/words.js';
import { useChange } from '../dossier-context.js';

/** A deadline that was met stays met: it is shown once more first. */
export function MeetDeadline({
  id,
  label,
  open,
  onClose,
}: {
  id: string;
  label: string;
  open: boolean;
  onClose: () => void;
}) {
  const { dossier: words } = useWords();
  const change = useChange();
  const say = useToast();
  const meet = useMutation({
    mutationFn: () =>
      change(() => answer(api.PUT('/api/v1/deadlines/{id}/completion', { params: { path: { id } } }))),
    onSuccess: () => {
      onClose();
      say(words.met(label));
    },
  });
  return (
    <Confirm
      title={words.meetTitle(label)}
      open={open}
      onClose={onClose}
      onConfirm={() => meet.mutate()}
      action={words.meet}
      busy={meet.isPending}
      problem={meet.error}
    >
      <p>{words.meetExplained}</p>
    </Confirm>
  );
}
