import { formatDate } from '../../../parts/dates.js';
import { development as words } from '../../../words/words.js';
import { DatedList } from './dated-list.js';
import type { Development, Indication } from './development-query.js';
import { FormButton } from './form-button.js';
import { AddIndication, ChangeIndication, EndIndication } from './indication-forms.js';

/** By which rights and lists somebody is helped: each with its law, its days and who decided. */
export function Indications({ development: { indications, can } }: { development: Development }) {
  return (
    <section className="panel stack" aria-labelledby="indications-title">
      <header className="panel-head">
        <h2 id="indications-title">{words.indications}</h2>
        {can.includes('addIndication') && (
          <FormButton label={words.add} of={words.indicationsName} title={words.addIndication} kind="subtle">
            {(close) => <AddIndication onClose={close} />}
          </FormButton>
        )}
      </header>
      <DatedList
        items={indications}
        none={words.noIndications}
        what={words.indicationsName}
        nameOf={({ label }) => label}
        about={(indication) => <About indication={indication} />}
        actions={(indication) =>
          indication.can.includes('change') && (
            <span className="entry-actions">
              <FormButton
                label={words.change}
                of={indication.label}
                title={words.changeIndication}
                look="link"
              >
                {(close) => <ChangeIndication indication={indication} onClose={close} />}
              </FormButton>
              {!indication.endsOn && (
                <FormButton label={words.end} of={indication.label} title={words.endIndication} look="link">
                  {(close) => <EndIndication indication={indication} onClose={close} />}
                </FormButton>
              )}
            </span>
          )
        }
      />
    </section>
  );
}

function About({ indication: { legalBasis, decidedBy, decidedOn } }: { indication: Indication }) {
  return (
    <>
      <p className="small soft">{legalBasis}</p>
      {decidedBy && <p className="small">{words.decidedByOn(decidedBy, formatDate(decidedOn))}</p>}
    </>
  );
}
