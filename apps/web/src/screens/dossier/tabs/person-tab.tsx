import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../../../parts/dialog.js';
import { dossier as words } from '../../../words/words.js';
import { useDossier } from '../dossier-context.js';
import { BsnValue } from '../person/bsn-value.js';
import { CorrectForm } from '../person/correct-form.js';
import { correctionOf, fieldGroups, originOf, valueOf, type PersonField } from '../person/person-fields.js';

/** All that is known of the person, with for each thing who said so and when. */
export function PersonTab() {
  const [correcting, setCorrecting] = useState<PersonField | null>(null);
  return (
    <div className="stack">
      {(Object.keys(fieldGroups) as (keyof typeof fieldGroups)[]).map((group) => (
        <div key={group} className="table-frame">
          <table className="table person-table">
            <caption>{words.fieldGroups[group]}</caption>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{words.columnField}</th>
                <th scope="col">{words.columnValue}</th>
                <th scope="col">{words.columnOrigin}</th>
              </tr>
            </thead>
            <tbody>
              {fieldGroups[group].map((field) => (
                <FieldRow key={field} field={field} onCorrect={() => setCorrecting(field)} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
      <Dialog
        title={correcting ? words.corrections[correctionOf(correcting)] : ''}
        open={correcting !== null}
        onClose={() => setCorrecting(null)}
      >
        {correcting && <CorrectForm begin={correcting} onClose={() => setCorrecting(null)} />}
      </Dialog>
    </div>
  );
}

function FieldRow({ field, onCorrect }: { field: PersonField; onCorrect: () => void }) {
  const { dossier } = useDossier();
  const value = field === 'bsn' ? <BsnValue /> : valueOf(dossier, field);
  const origin = originOf(dossier, field);
  return (
    <tr>
      <th scope="row">{words.fields[field]}</th>
      <td>
        <span className="person-value">
          {value ?? <span className="soft">{origin ? words.emptied : words.notKnown}</span>}
        </span>
      </td>
      <td className="person-origin">
        <span className="person-origin-line">
          <span className="small soft">{origin}</span>
          {dossier.can.includes('correct') && (
            <button
              type="button"
              className="icon-button"
              aria-label={words.correct(words.fields[field])}
              onClick={onCorrect}
            >
              <Pencil className="icon" aria-hidden />
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}
