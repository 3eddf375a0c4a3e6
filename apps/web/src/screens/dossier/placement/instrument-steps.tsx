import { placement as words } from '../../../words/words.js';
import { FormButton } from '../development/form-button.js';
import { DecideForm } from './decide-form.js';
import { EndInstrumentForm, ExtendForm, WageValueForm } from './instrument-forms.js';
import type { Instrument } from './placement-query.js';

/** What can be done with one instrument. */
export function InstrumentSteps({ instrument }: { instrument: Instrument }) {
  const { can, kind, extensionReason } = instrument;
  if (can.length === 0) return null;
  const of = words.instrumentKinds[kind];
  return (
    <span className="entry-actions">
      {can.includes('setWageValue') && (
        <FormButton label={words.setWageValue} of={of} title={words.setWageValue} look="link">
          {(close) => <WageValueForm instrument={instrument} onClose={close} />}
        </FormButton>
      )}
      {(can.includes('grant') || can.includes('refuse')) && (
        <FormButton label={words.decide} of={of} title={words.decideOn(of)} look="link">
          {(close) => <DecideForm instrument={instrument} onClose={close} />}
        </FormButton>
      )}
      {can.includes('extend') && !extensionReason && (
        <FormButton label={words.extend} of={of} title={words.extendTitle} look="link">
          {(close) => <ExtendForm instrument={instrument} onClose={close} />}
        </FormButton>
      )}
      {can.includes('end') && (
        <FormButton label={words.endInstrument} of={of} title={words.endInstrumentOf(of)} look="link">
          {(close) => <EndInstrumentForm instrument={instrument} onClose={close} />}
        </FormButton>
      )}
    </span>
  );
}
