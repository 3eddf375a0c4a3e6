import { useFormContext } from 'react-hook-form';
import { Button } from '../../parts/button.js';
import { dossierHandover as words } from '../../words/words.js';
import type { OfferValues, Proposal } from './offer-values.js';

type Field = 'mustKnow' | 'participantWords' | 'agreements' | 'situation';

/** What the record says for a field, each line with where it stands; what was taken out can be put back. */
export function ProposedLines({ name, lines }: { name: Field; lines: Proposal[Field] }) {
  const { watch, setValue } = useFormContext<OfferValues>();
  const text = watch(name);
  if (lines.length === 0) return null;
  return (
    <div className="proposed">
      <h3 className="small soft">{words.fromRecord}</h3>
      <ul>
        {lines.map(({ text: line, source }) => (
          <li key={`${source} ${line}`}>
            <span>
              <span className="written">{line}</span>
              <span className="small soft">{words.source(source)}</span>
            </span>
            {text.includes(line) ? (
              <span className="small soft">{words.takenOver}</span>
            ) : (
              <Button
                kind="subtle"
                onClick={() =>
                  setValue(name, [text.trimEnd(), line].filter(Boolean).join('\n'), { shouldDirty: true })
                }
              >
                {words.takeOver}
                <span className="visually-hidden">: {line}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
