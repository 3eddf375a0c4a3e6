import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Badge } from '../../parts/badge.js';
import { spokenName } from '../../parts/names.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading, Notice } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { dossierHandover as more, handovers as words } from '../../words/words.js';
import { toneOf } from '../handovers/handover-search.js';
import { HandoverAnswer } from './handover-answer.js';
import { HandoverCourse } from './handover-course.js';
import { HandoverDossier } from './handover-dossier.js';
import { HandoverOutcome } from './handover-outcome.js';
import { handoverQuery, type Handover } from './handover-query.js';
import { HandoverQuestions } from './handover-questions.js';
import { HandoverVersions } from './handover-versions.js';
import { OfferedPerson } from './offered-person.js';
import { useTicked } from './use-ticks.js';
import './handover.css';

/** One handover: what the receiver must know first, and what whoever looks can do about it. */
export function HandoverScreen() {
  const { handoverId } = useParams({ strict: false }) as { handoverId: string };
  const { data: handover, error, refetch } = useQuery(handoverQuery(handoverId));
  if (handover) return <Opened key={handover.id} handover={handover} />;
  return (
    <Page title={words.title}>{error ? <Failed problem={error} retry={refetch} ofOne /> : <Loading />}</Page>
  );
}

/** Who wants to hand over to whom; once it has ended, that they did. */
const leadOf = ({ state, from, to }: Handover, toYou: boolean): string =>
  state !== 'offered'
    ? words.leadBefore(from.name, to.name)
    : toYou
      ? words.leadToYou(from.name)
      : words.lead(from.name, to.name);

function Opened({ handover: known }: { handover: Handover }) {
  const ticked = useTicked(known);
  const handover = { ...known, ticked: [...ticked] };
  const { userId, permissions } = useSession();
  // What an answer of the api said about a step that came too late; the page itself shows how it is now.
  const [tooLate, setTooLate] = useState<string>();
  const { participant, to, state, escalated, can } = handover;
  const outcome = useRef<HTMLDivElement>(null);
  const [opened] = useState(state);
  useEffect(() => {
    // The button that was pressed is gone with the question; what came of it is where one goes on.
    if (state !== opened && document.activeElement === document.body) outcome.current?.focus();
  }, [state, opened]);
  const toYou = can.includes('decline') || to.id === userId;
  return (
    <Page
      title={words.of(participant.name ? spokenName(participant.name) : words.someone.toLowerCase())}
      lead={leadOf(handover, toYou)}
      aside={
        <>
          <Badge tone={toneOf[state]}>{words.states[state]}</Badge>
          {state === 'offered' && handover.askedBack && (
            <Badge tone="warn">{toYou ? more.questionOpenYou : more.questionOpen(to.name)}</Badge>
          )}
          {state === 'offered' && escalated && <Badge tone="bad">{words.escalated}</Badge>}
        </>
      }
      actions={
        <>
          {participant.opensRecord && (
            <Link to="/deelnemers/$participantId" params={{ participantId: participant.id }}>
              {words.toDossier}
            </Link>
          )}
          {state === 'offered' && escalated && permissions.includes('team.view') && (
            <Link to="/team" hash="zonder-antwoord">
              {words.toUnanswered}
            </Link>
          )}
          <Link to="/overdrachten">{words.toHandovers}</Link>
        </>
      }
    >
      <div className="handover-outcome" role="status" tabIndex={-1} ref={outcome}>
        {tooLate && <Notice kind="warn">{tooLate}</Notice>}
        <HandoverOutcome handover={handover} />
      </div>
      <OfferedPerson handover={handover} />
      <div className="handover-columns">
        <div className="stack">
          {handover.dossier ? (
            <>
              {handover.askedBack && <HandoverQuestions questions={handover.questions} />}
              <HandoverDossier
                handover={handover}
                dossier={handover.dossier}
                toYou={toYou}
                onTooLate={setTooLate}
              />
              {!handover.askedBack && <HandoverQuestions questions={handover.questions} />}
              <HandoverVersions handover={handover} />
            </>
          ) : (
            <p className="soft">{words.dossierGone}</p>
          )}
        </div>
        <aside className="stack handover-aside">
          {can.length > 0 && <HandoverAnswer handover={handover} onTooLate={setTooLate} />}
          <HandoverCourse handover={handover} />
        </aside>
      </div>
    </Page>
  );
}
