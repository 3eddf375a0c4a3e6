import { useEffect, useRef } from 'react';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { Button } from '../../../parts/button.js';
import { Notice } from '../../../parts/states.js';
import { development as words } from '../../../words/words.js';

type Warning = Schemas['TextWarning'];

/** What an answer says of the text that was kept; most answers say nothing. */
export const warningsOf = (kept: unknown): readonly Warning[] =>
  (kept as { warnings?: readonly Warning[] } | null | undefined)?.warnings ?? [];

interface TextWarningsProps {
  readonly warnings: readonly Warning[];
  readonly onMend: () => void;
  readonly onClose: () => void;
}

/** It is kept, but reads like something that may not be kept: who wrote it judges, and puts it right or leaves it. */
export function TextWarnings({ warnings, onMend, onClose }: TextWarningsProps) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div className="stack">
      <div ref={said} tabIndex={-1} role="alert" className="form-summary">
        <Notice kind="warn" title={words.medicalTitle}>
          {warnings.map(({ field, detail }) => (
            <p key={field}>{detail}</p>
          ))}
        </Notice>
      </div>
      <div className="row">
        <Button kind="primary" onClick={onMend}>
          {words.correct}
        </Button>
        <Button kind="subtle" onClick={onClose}>
          {words.leaveAsIs}
        </Button>
      </div>
    </div>
  );
}
