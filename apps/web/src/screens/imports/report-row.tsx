import { Link } from '@tanstack/react-router';
import { CircleX, TriangleAlert } from 'lucide-react';
import { Badge, type Tone } from '../../parts/badge.js';
import { dossierAddress } from '../../parts/addresses.js';
import { imports as words } from '../../words/words.js';
import type { ImportRow, Outcome } from './import-queries.js';

const tones: Record<Outcome, Tone> = {
  rejected: 'bad',
  duplicateRow: 'warn',
  created: 'good',
  merged: 'info',
  updated: 'info',
  unchanged: 'plain',
};

/** One row of a file: what became of it, and why. */
export function ReportRow({
  row: { source, line, sourceId, outcome, participantId, problems },
}: {
  row: ImportRow;
}) {
  return (
    <tr>
      <td>{words.sources[source]}</td>
      <th scope="row" className="number">
        <span className="on-phone-label">{words.line} </span>
        {line}
      </th>
      <td className="number">
        {participantId ? (
          <Link to={dossierAddress(participantId)} title={words.dossier}>
            {sourceId}
          </Link>
        ) : (
          sourceId
        )}
      </td>
      <td>
        <Badge tone={tones[outcome]}>{words.outcomes[outcome]}</Badge>
      </td>
      <td>
        <ul className="stack tight">
          {problems.map(({ column, code, reason, severity }) => (
            <li key={`${column} ${code}`} className={`remark ${severity}`}>
              {severity === 'error' ? (
                <CircleX className="icon" aria-hidden />
              ) : (
                <TriangleAlert className="icon" aria-hidden />
              )}
              <span>
                <span className="visually-hidden">{words.severity[severity]}: </span>
                <strong>{column}</strong> {reason}
              </span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
