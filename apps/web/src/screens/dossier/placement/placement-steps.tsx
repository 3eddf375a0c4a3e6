import { placement as words } from '../../../words/words.js';
import { FormButton } from '../development/form-button.js';
import { AddInstrumentForm } from './instrument-forms.js';
import { ChangeForm, EndForm, RejectForm, StartForm } from './placement-forms.js';
import type { Placement } from './placement-query.js';

/** What can be done with a proposal or placement. */
export function PlacementSteps({ placement }: { placement: Placement }) {
  const { can, functionTitle, employer } = placement;
  if (can.length === 0) return null;
  const of = words.at(functionTitle, employer.name);
  return (
    <div className="row">
      {can.includes('start') && (
        <FormButton label={words.start} of={of} title={words.startTitle} kind="primary">
          {(close) => <StartForm placement={placement} onClose={close} />}
        </FormButton>
      )}
      {can.includes('addInstrument') && (
        <FormButton label={words.addInstrument} of={of} title={words.addInstrument}>
          {(close) => <AddInstrumentForm placement={placement} onClose={close} />}
        </FormButton>
      )}
      {can.includes('change') && (
        <FormButton label={words.change} of={of} title={words.changeTitle} kind="subtle">
          {(close) => <ChangeForm placement={placement} onClose={close} />}
        </FormButton>
      )}
      {can.includes('reject') && (
        <FormButton label={words.reject} of={of} title={words.reject} kind="subtle">
          {(close) => <RejectForm placement={placement} onClose={close} />}
        </FormButton>
      )}
      {(can.includes('end') || can.includes('endEarly')) && (
        <FormButton label={words.end} of={of} title={words.endTitle} kind="subtle">
          {(close) => <EndForm placement={placement} onClose={close} />}
        </FormButton>
      )}
    </div>
  );
}
