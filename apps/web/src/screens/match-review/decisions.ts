import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api, ifMatch } from '../../api/api.js';
import { useToast } from '../../parts/toast.js';
import { matchReview as words } from '../../words/words.js';
import type { CandidateDetail } from './match-queries.js';

/** Everything that shows pairs or mergers is read anew, also when somebody else was first. */
function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['matchCandidate'] }),
      client.invalidateQueries({ queryKey: ['participant'] }),
    ]);
}

/** Parts what was merged, and says which fields could not go back. */
export function useUndoMerge() {
  const say = useToast();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.PUT('/api/v1/participant-merges/{id}/undoing', { params: { path: { id } } })),
    onSuccess: ({ stayed }) =>
      say(
        stayed.length > 0
          ? words.stayed(stayed.map((field) => words.fields[field] ?? field).join(', '))
          : words.undone,
      ),
    onSettled: refresh,
  });
}

/** The two decisions on a pair, each with the way back. */
export function useDecisions(onDecided: () => void) {
  const say = useToast();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const undoMerge = useUndoMerge();
  const backTo = (candidateId: string) =>
    navigate({ to: '/samenvoegen/$candidateId', params: { candidateId } });

  const merge = useMutation({
    mutationFn: ({ id, version }: CandidateDetail) =>
      answer(
        api.PUT('/api/v1/match-candidates/{id}/merger', {
          params: { path: { id }, header: ifMatch(version) },
        }),
      ),
    onSuccess: ({ mergeId, keptId }, { id, left, right }) => {
      say(words.merged(keptId === left.participantId ? left.name : right.name), async () => {
        await undoMerge.mutateAsync(mergeId);
        await backTo(id);
      });
      onDecided();
    },
    onSettled: refresh,
  });
  const reject = useMutation({
    mutationFn: ({ id, version, reason }: CandidateDetail & { reason: string }) =>
      answer(
        api.PUT('/api/v1/match-candidates/{id}/rejection', {
          params: { path: { id }, header: ifMatch(version) },
          body: { reason: reason.trim() || undefined },
        }),
      ),
    onSuccess: (_nothing, { id }) => {
      say(words.rejected, async () => {
        await answer(api.DELETE('/api/v1/match-candidates/{id}/rejection', { params: { path: { id } } }));
        await refresh();
        say(words.asksAgain);
        await backTo(id);
      });
      onDecided();
    },
    onSettled: refresh,
  });
  return { merge, reject };
}
