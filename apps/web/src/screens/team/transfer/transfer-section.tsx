import { LinkButton } from '../../../parts/link-button.js';
import { transfer as words } from '../../../words/words.js';

/** The way to moving a whole caseload. */
export default function TransferSection() {
  return (
    <>
      <p className="soft">{words.sectionLead}</p>
      <div className="row">
        <LinkButton to="/caseloadoverdracht" search={{ new: true }}>
          {words.add}
        </LinkButton>
        <LinkButton kind="subtle" to="/caseloadoverdracht">
          {words.open}
        </LinkButton>
      </div>
    </>
  );
}
