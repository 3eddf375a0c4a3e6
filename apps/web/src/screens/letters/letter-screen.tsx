import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answer, api } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { formatDay, formatLongDay } from '../../parts/dates.js';
import { spokenName } from '../../parts/names.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading, Notice, Problem } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { letters as words } from '../../words/words.js';
import './letters.css';

/** One letter as it goes on paper, and whether it went. */
export function LetterScreen() {
  const { letterId: id } = useParams({ strict: false }) as { letterId: string };
  const client = useQueryClient();
  const say = useToast();
  const path = { params: { path: { id } } };
  const refresh = () => client.invalidateQueries({ queryKey: ['letter'] });
  const { data, error, refetch } = useQuery({
    queryKey: ['letter', id],
    queryFn: () => answer(api.GET('/api/v1/letters/{id}', path)),
  });
  const undo = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/letters/{id}/sending', path)),
    onSuccess: () => say(words.undone),
    onSettled: refresh,
  });
  const send = useMutation({
    mutationFn: () => answer(api.PUT('/api/v1/letters/{id}/sending', path)),
    onSuccess: () => say(words.marked, () => undo.mutateAsync()),
    onSettled: refresh,
  });
  if (!data)
    return (
      <Page permission="letter.send" title={words.title}>
        {error ? <Failed problem={error} retry={refetch} ofOne /> : <Loading />}
      </Page>
    );
  const { kind, participant, addressLines, letterhead, body, createdAt, sentAt, sentBy, overtaken } = data;
  return (
    <Page
      permission="letter.send"
      title={words.letterTo(spokenName(participant.name))}
      windowTitle={words.title}
      className="letter-page"
      lead={sentAt && sentBy ? words.sentBy(sentBy.name, formatDay(sentAt)) : words.about[kind]}
      actions={
        <>
          <Link to="/brieven">{words.back}</Link>
          <Button onClick={() => window.print()}>{words.print}</Button>
          {sentAt ? (
            <Button busy={undo.isPending} onClick={() => undo.mutate()}>
              {words.undo}
            </Button>
          ) : (
            <Button kind="primary" busy={send.isPending} onClick={() => send.mutate()}>
              {words.markSent}
            </Button>
          )}
        </>
      }
    >
      {(send.error ?? undo.error) && <Problem problem={send.error ?? undo.error} />}
      {overtaken && !sentAt && <Notice kind="warn">{words.overtaken}</Notice>}
      {addressLines.length < 3 && <Notice kind="warn">{words.noAddress}</Notice>}
      <article className="letter">
        <Lines className="letter-head" lines={letterhead} />
        <Lines className="letter-address" lines={addressLines} />
        <p className="letter-day">{formatLongDay(createdAt)}</p>
        {body.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>{words.closing}</p>
        <p>{letterhead[0]}</p>
      </article>
    </Page>
  );
}

function Lines({ lines, className }: { lines: readonly string[]; className: string }) {
  return (
    <address className={className}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
