import { development as words } from '../../../words/words.js';
import type { Assessment, Development } from './development-query.js';
import { FindingRow } from './finding-row.js';

const kinds = ['participationStep', 'workCapacity', 'languageLevel', 'wageValue', 'observation'] as const;
const domains = ['housing', 'income', 'wellbeing', 'network'] as const;

/** What is known now at a glance, kind by kind. Of the life domains only those that somebody needed for work. */
export function Findings({ development: { assessments, can } }: { development: Development }) {
  const mayAssess = can.includes('assess');
  const of = (matches: (assessment: Assessment) => boolean) => (assessments ?? []).filter(matches);
  const known = domains.filter((domain) => assessments?.some((assessment) => assessment.domain === domain));
  return (
    <section className="panel stack" aria-labelledby="findings-title">
      <header className="stack tight">
        <h2 id="findings-title">{words.findings}</h2>
        <p className="soft small">{assessments ? words.findingsHelp : words.findingsHidden}</p>
      </header>
      {assessments && (
        <ul className="findings">
          {kinds.map((kind) => (
            <FindingRow
              key={kind}
              kind={kind}
              name={words.kinds[kind]}
              assessments={of((assessment) => assessment.kind === kind)}
              mayAssess={mayAssess}
              none={words.notMeasured}
            />
          ))}
          <FindingRow
            kind="lifeDomain"
            name={words.kinds.lifeDomain}
            assessments={[]}
            mayAssess={mayAssess}
            none={known.length === 0 ? words.noLifeDomains : ''}
          />
          {known.map((domain) => (
            <FindingRow
              key={domain}
              kind="lifeDomain"
              name={words.domains[domain]}
              assessments={of((assessment) => assessment.domain === domain)}
              mayAssess={mayAssess}
              none={words.notMeasured}
              within
            />
          ))}
        </ul>
      )}
    </section>
  );
}
