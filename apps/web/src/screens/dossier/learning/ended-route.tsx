import { Badge } from '../../../parts/badge.js';
import { formatDate } from '../../../parts/dates.js';
import { development, learning as words } from '../../../words/words.js';
import { FormButton } from '../development/form-button.js';
import { CertificateForm, ResumeForm } from './after-ending.js';
import { LearningNotes } from './learning-notes.js';
import type { LearningOutcome, LearningRoute } from './learning-query.js';
import { RouteFacts } from './route-facts.js';
import { WorkProcesses } from './work-processes.js';

const tones = { finished: 'good', partly: 'info', droppedOut: 'warn', cancelled: 'plain' } as const;

/** What somebody learnt: how it ended, what they got for it, and folded away how it went. */
export function EndedRoute({ route }: { route: LearningRoute }) {
  const { title, kind, state, reached, endReason, certificate, workProcesses, notes, can } = route;
  const outcome = state as LearningOutcome;
  const certified = workProcesses.filter((process) => process.certified);
  const mayCertify = can.includes('certify') || can.includes('certifyPart');
  return (
    <li className="learnt-item stack tight">
      <div className="row spread">
        <div className="row">
          <h3 className="learning-title">{title}</h3>
          <Badge>{words.kinds[kind]}</Badge>
          <Badge tone={tones[outcome]}>{words.outcomes[outcome]}</Badge>
        </div>
      </div>
      {(outcome === 'finished' || outcome === 'partly') && (
        <p>
          {certificate ? (
            <>
              <strong className="sentence-case">{words.certificateKinds[certificate.kind]}</strong>
              <span className="soft">, {formatDate(certificate.issuedOn)}</span>
              {certified.length > 0 && (
                <span className="soft">
                  : {certified.map(({ code, title: name }) => code ?? name).join(', ')}
                </span>
              )}
            </>
          ) : (
            <span className="soft">{words.noCertificate}</span>
          )}
        </p>
      )}
      {reached && <p className="note-said">{reached}</p>}
      {endReason && <p className="soft note-said">{development.ended(endReason)}</p>}
      <RouteFacts route={route} />
      {(workProcesses.length > 0 || (notes?.length ?? 0) > 0) && (
        <details className="earlier">
          <summary className="small">
            {words.notes} <span className="visually-hidden">{title}</span>
          </summary>
          <div className="learning-parts">
            {workProcesses.length > 0 && <WorkProcesses route={route} />}
            <LearningNotes route={route} />
          </div>
        </details>
      )}
      {can.length > 0 && (
        <span className="entry-actions">
          {mayCertify && (
            <FormButton
              label={certificate ? words.certifyAgain : words.certify}
              {...{ of: title, look: 'link' }}
            >
              {(close) => <CertificateForm route={route} onClose={close} />}
            </FormButton>
          )}
          {can.includes('resume') && (
            <FormButton label={words.resume} title={words.resumeOf(title)} {...{ of: title, look: 'link' }}>
              {(close) => <ResumeForm route={route} onClose={close} />}
            </FormButton>
          )}
        </span>
      )}
    </li>
  );
}
