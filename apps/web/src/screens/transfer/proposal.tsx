import { ProposalItems } from './proposal-items.js';
import { ProposalSteps } from './proposal-steps.js';
import { Receivers } from './receivers.js';
import { Steps } from './steps.js';
import type { Shown, Transfer } from './transfer-queries.js';

/** Who gets which case, with what that does to each: the second step. */
export function Proposal({ transfer, show }: { transfer: Transfer; show: Shown | undefined }) {
  return (
    <div className="stack loose">
      <Steps at={1} />
      <Receivers transfer={transfer} />
      <div className="stack">
        <ProposalSteps transfer={transfer} />
        <ProposalItems transfer={transfer} show={show} />
      </div>
    </div>
  );
}
