import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { Badge } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { RadioField, TextField } from '../../parts/fields.js';
import { offer as words } from '../../words/words.js';
import type { OfferValues } from './offer-values.js';

/** As many as one compares at a glance. */
const AT_FIRST = 5;

/** Who could take over, the best choice first, each with the load and why they stand there. */
export function ReceiverChoice({ candidates }: { candidates: readonly Schemas['HandoverCandidate'][] }) {
  const { watch } = useFormContext<OfferValues>();
  const chosen = watch('toUserId');
  const full = candidates.find(({ id, aboveCeiling }) => id === chosen && aboveCeiling);
  const [all, setAll] = useState(false);
  if (candidates.length === 0) return <p className="soft">{words.nobody}</p>;
  const isFurtherDown = candidates.findIndex(({ id }) => id === chosen) >= AT_FIRST;
  const shown = all || isFurtherDown ? candidates : candidates.slice(0, AT_FIRST);
  return (
    <div className="stack tight">
      <RadioField
        name="toUserId"
        label={words.receiver}
        hint={words.receiverHint}
        required
        requiredMessage={words.receiverNeeded}
        options={shown.map(({ id, name, teamName, points, ceiling, aboveCeiling, reason }) => ({
          value: id,
          label: words.withLoad(name, points, ceiling),
          aside: aboveCeiling ? (
            <Badge tone="warn">{words.above}</Badge>
          ) : (
            id === candidates[0]!.id && <Badge tone="good">{words.recommended}</Badge>
          ),
          hint: [teamName, reason].filter(Boolean).join(' · '),
        }))}
      />
      {full && (
        <TextField
          name="aboveCeilingReason"
          label={words.aboveReason}
          hint={words.aboveReasonHint(full.name, full.points + full.adds, full.ceiling)}
          required
          requiredMessage={words.aboveReasonNeeded}
        />
      )}
      {shown.length < candidates.length && (
        <div className="receiver-more">
          <Button kind="subtle" onClick={() => setAll(true)}>
            {words.allReceivers(candidates.length)}
          </Button>
        </div>
      )}
    </div>
  );
}
