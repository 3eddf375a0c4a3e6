import { formatMoment } from '../../parts/dates.js';
import { dossierHandover as words } from '../../words/words.js';
import type { Handover } from './handover-query.js';

/** What was asked about the dossier and what was answered, the latest first. */
export function HandoverQuestions({ questions }: Pick<Handover, 'questions'>) {
  if (questions.length === 0) return null;
  return (
    <section className="panel">
      <h2>{words.questions}</h2>
      <ul className="handover-questions">
        {questions.toReversed().map(({ id, question, askedBy, askedAt, answer, answeredBy, answeredAt }) => (
          <li key={id}>
            <p className="small soft">{words.askedBy(askedBy.name, formatMoment(askedAt))}</p>
            <p className="written handover-question">{question}</p>
            {answer ? (
              <>
                <p className="small soft">{words.answeredBy(answeredBy!.name, formatMoment(answeredAt))}</p>
                <p className="written">{answer}</p>
              </>
            ) : (
              <p className="soft">{words.noAnswerYet}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
