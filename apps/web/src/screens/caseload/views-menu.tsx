import { Link } from '@tanstack/react-router';
import { Bookmark, ChevronDown, Link2, X } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { Button } from '../../parts/button.js';
import { Menu } from '../../parts/menu.js';
import { Failed, Loading, Problem } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { caseload as words } from '../../words/words.js';
import { LONGEST_NAME, useDropView, useKeepView, useKeptViews, type KeptView } from './kept-views.js';
import { useCaseloadAddress } from './use-caseload-address.js';

/** Lists to come back to by a name, and the link to this one. */
export function ViewsMenu() {
  return (
    <Menu
      label={words.kept}
      button={
        <span className="utrecht-button utrecht-button--secondary-action views-button" aria-hidden>
          <Bookmark className="icon" aria-hidden />
          {words.kept}
          <ChevronDown className="icon" aria-hidden />
        </span>
      }
    >
      {(close) => <KeptViews onOpen={close} />}
    </Menu>
  );
}

function KeptViews({ onOpen }: { onOpen: () => void }) {
  const say = useToast();
  const { search } = useCaseloadAddress();
  const { data: views = [], error, refetch, isPending } = useKeptViews();
  const [keep, drop] = [useKeepView(), useDropView()];
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!name.trim() || keep.isPending) return;
    keep.mutate({ name: name.trim(), search }, { onSuccess: () => setName('') });
  };
  const throwAway = (view: KeptView): void => {
    // Its button goes with it: the focus stays in the menu.
    field.current?.focus();
    drop.mutate(view, {
      onSuccess: () => say(words.viewDropped(view.name), () => keep.mutateAsync(view)),
    });
  };
  const problem = keep.error ?? drop.error;
  return (
    <div className="kept-views stack tight">
      {isPending && <Loading lines={2} />}
      {error && <Failed problem={error} retry={refetch} />}
      {views.length > 0 && (
        <ul>
          {views.map((view) => (
            <li key={view.id} className="row spread">
              <Link to="/caseload" search={view.search} className="menu-item" onClick={onOpen}>
                {view.name}
              </Link>
              <button
                type="button"
                className="icon-button"
                aria-label={words.dropView(view.name)}
                onClick={() => throwAway(view)}
              >
                <X className="icon" aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {problem && <Problem problem={problem} />}
      <form className="stack tight" onSubmit={submit}>
        <label className="stack tight">
          <span className="small">{words.viewName}</span>
          <input
            ref={field}
            className="utrecht-textbox"
            value={name}
            maxLength={LONGEST_NAME}
            autoComplete="off"
            aria-describedby="view-name-hint"
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <p id="view-name-hint" className="soft small">
          {words.viewNameHint}
        </p>
        <div className="row">
          <Button type="submit" kind="primary" busy={keep.isPending}>
            {words.keepView}
          </Button>
          {'clipboard' in navigator && (
            <Button
              kind="subtle"
              icon={<Link2 className="icon" aria-hidden />}
              onClick={() =>
                void navigator.clipboard.writeText(window.location.href).then(() => say(words.linkCopied))
              }
            >
              {words.copyLink}
            </Button>
          )}
        </div>
      </form>
    </div>
  );
}
