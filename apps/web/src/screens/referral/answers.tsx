import type { ReactNode } from 'react';
import { referralForm as words } from '../../words/words.js';
import type { Referral } from '../referrals/referral-queries.js';
import { answerSections, type AnswerSection } from './answer-sections.js';
import './referral.css';

/** What was filled in, section by section; `aside` is what can be done with a section. */
export function Answers({
  referral,
  aside,
}: {
  referral: Referral;
  aside?: (section: AnswerSection) => ReactNode;
}) {
  return answerSections(referral).map((section) => (
    <section key={section.step} className="panel answers" aria-labelledby={`antwoorden-${section.step}`}>
      <div className="row spread answers-head">
        <h2 id={`antwoorden-${section.step}`}>{section.title}</h2>
        {aside?.(section)}
      </div>
      {section.answers.length === 0 && <p className="soft">{words.check.notFilled}</p>}
      <dl className="facts">
        {section.answers.map(([label, answer]) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>
              {typeof answer === 'string'
                ? answer
                : answer.map((line) => (
                    <span key={line} className="answer-line">
                      {line}
                    </span>
                  ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
