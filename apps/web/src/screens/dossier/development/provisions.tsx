import { development as words } from '../../../words/words.js';
import { DatedList } from './dated-list.js';
import type { Development, Provision } from './development-query.js';
import { FormButton } from './form-button.js';
import { EndProvision, ProvisionForm } from './provision-forms.js';

/** What runs beside the main stage: with its days, and why. */
export function Provisions({ development: { provisions, can } }: { development: Development }) {
  const nameOf = ({ kind }: Provision): string => words.provisionKinds[kind];
  return (
    <section className="panel stack" aria-labelledby="provisions-title">
      <header className="panel-head">
        <h2 id="provisions-title">{words.provisions}</h2>
        {can.includes('addProvision') && (
          <FormButton label={words.add} of={words.provisionsName} title={words.addProvision} kind="subtle">
            {(close) => <ProvisionForm onClose={close} />}
          </FormButton>
        )}
      </header>
      <DatedList
        items={provisions}
        none={words.noProvisions}
        what={words.provisionsName}
        nameOf={nameOf}
        about={({ description, reason }) => (
          <>
            {description && <p>{description}</p>}
            <p className="small soft note-said">{reason}</p>
          </>
        )}
        actions={(provision) =>
          provision.can.includes('change') && (
            <span className="entry-actions">
              <FormButton
                label={words.change}
                of={nameOf(provision)}
                title={words.changeProvision}
                look="link"
              >
                {(close) => <ProvisionForm provision={provision} onClose={close} />}
              </FormButton>
              {!provision.endsOn && (
                <FormButton label={words.end} of={nameOf(provision)} title={words.endProvision} look="link">
                  {(close) => <EndProvision provision={provision} onClose={close} />}
                </FormButton>
              )}
            </span>
          )
        }
      />
    </section>
  );
}
