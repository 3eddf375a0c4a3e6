import { useMutation } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/api.js';
import { isOvertaken } from '../../api/problem.js';
import { Confirm } from '../../parts/confirm.js';
import { useToast } from '../../parts/toast.js';
import { employers as words } from '../../words/words.js';
import type { EmployerContact } from './employer-queries.js';
import { useRefresh } from './use-refresh.js';

export interface RemoveContactProps {
  employerName: string;
  contact: EmployerContact | undefined;
  close: () => void;
}

/** Nothing of the person stays, so it is shown once more. */
export function RemoveContact({ employerName, contact, close }: RemoveContactProps) {
  const refresh = useRefresh();
  const say = useToast();
  const remove = useMutation({
    mutationFn: ({ id, version }: EmployerContact) =>
      answer(
        api.DELETE('/api/v1/employer-contacts/{id}', {
          params: { path: { id }, header: ifMatch(version) },
        }),
      ),
    // Somebody else changed who this is: what is asked is shown with that.
    onError: (problem) => (isOvertaken(problem) ? refresh() : undefined),
    onSuccess: async (_done, { name }) => {
      say(words.contactRemoved(name));
      close();
      await refresh();
    },
  });
  const name = contact?.name ?? '';
  return (
    <Confirm
      title={words.removeContactTitle(name)}
      action={words.removeContact}
      danger
      open={contact !== undefined}
      onClose={close}
      busy={remove.isPending}
      problem={remove.error}
      onConfirm={() => contact && remove.mutate(contact)}
    >
      <p>{words.removeContactText(name, employerName)}</p>
    </Confirm>
  );
}
