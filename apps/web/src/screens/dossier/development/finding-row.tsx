import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { formatDate } from '../../../parts/dates.js';
import { Dialog } from '../../../parts/dialog.js';
import { development as words } from '../../../words/words.js';
import { AssessForm } from './assess-form.js';
import type { Assessment, AssessmentKind } from './development-query.js';
import { Earlier } from './earlier.js';
import { FindingValue } from './finding-value.js';

interface Asked {
  readonly corrects?: Assessment;
  readonly warned?: boolean;
}

interface FindingRowProps {
  readonly kind: AssessmentKind;
  readonly name: string;
  /** Of this kind, and of this domain; the last measured first. */
  readonly assessments: readonly Assessment[];
  readonly mayAssess: boolean;
  /** Said when nothing is recorded. */
  readonly none: string;
  /** A part of the row above it. */
  readonly within?: boolean;
}

/** One thing that is measured: what holds now, what was said before, and the way to record it anew. */
export function FindingRow({ kind, name, assessments, mayAssess, none, within }: FindingRowProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const current = assessments.find((assessment) => assessment.current);
  const earlier = assessments.filter((assessment) => assessment !== current);
  const correct = (corrects: Assessment): void => setAsked({ corrects });
  return (
    <li className={`finding ${within ? 'within' : ''}`}>
      <h3>{name}</h3>
      <div className="finding-body">
        {current ? (
          <Measured assessment={current} name={name} onCorrect={correct} />
        ) : (
          <p className="soft">{none}</p>
        )}
        {earlier.length > 0 && (
          <Earlier count={earlier.length} what={name}>
            {earlier.map((assessment) => (
              <li key={assessment.id}>
                <Measured assessment={assessment} name={name} onCorrect={correct} />
              </li>
            ))}
          </Earlier>
        )}
      </div>
      {mayAssess && !within && (
        <Button kind="subtle" className="finding-record" onClick={() => setAsked({})}>
          {words.record} <span className="visually-hidden">{name.toLowerCase()}</span>
        </Button>
      )}
      <Dialog
        title={asked?.corrects ? words.correctOf(name) : words.recordOf(words.kinds[kind])}
        open={asked !== null}
        onClose={close}
      >
        {asked && (
          <AssessForm
            key={asked.corrects?.id ?? kind}
            kind={kind}
            {...asked}
            onMend={(kept) => setAsked({ corrects: kept, warned: true })}
            onClose={close}
          />
        )}
      </Dialog>
    </li>
  );
}

interface MeasuredProps {
  readonly assessment: Assessment;
  readonly name: string;
  readonly onCorrect: (assessment: Assessment) => void;
}

/** A value with when it was measured and by whom. */
function Measured({ assessment, name, onCorrect }: MeasuredProps) {
  const { measuredOn, recordedBy, correctedById, correctionReason, can } = assessment;
  return (
    <div className={correctedById ? 'measured corrected' : 'measured'}>
      <FindingValue assessment={assessment} />
      <p className="measured-by small soft">
        <span>
          {words.measuredBy(formatDate(measuredOn), recordedBy.name)}
          {correctedById && ` · ${words.wasCorrected}`}
        </span>
        {can.includes('correct') && (
          <button type="button" className="link-button" onClick={() => onCorrect(assessment)}>
            {words.correct}{' '}
            <span className="visually-hidden">
              {name.toLowerCase()}, {formatDate(measuredOn)}
            </span>
          </button>
        )}
      </p>
      {correctionReason && <p className="small soft">{words.correctedBecause(correctionReason)}</p>}
    </div>
  );
}
