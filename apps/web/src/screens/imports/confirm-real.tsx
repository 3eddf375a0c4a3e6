import { Confirm, type ConfirmProps } from '../../parts/confirm.js';
import { imports as words } from '../../words/words.js';

/** Once more, before a real import. */
export function ConfirmReal(props: Omit<ConfirmProps, 'title' | 'action' | 'children'>) {
  return (
    <Confirm title={words.confirmTitle} action={words.start.real} {...props}>
      <ul className="bullets">
        {words.confirm.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.confirmEffect}</p>
    </Confirm>
  );
}
