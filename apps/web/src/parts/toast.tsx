import { CircleCheck, X } from 'lucide-react';
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { type Words, answers as words } from '../words/words.js';
import { ApiProblem } from '../api/problem.js';
import { Button } from './button.js';

interface Toast {
  id: number;
  text: string;
  undo?: () => unknown;
  /** Under way: it stays until it is done. */
  busy?: boolean;
}
type Say = (text: string, undo?: () => unknown) => void;
type Begin = (text: string) => () => void;

const Toasts = createContext<{ say: Say; begin: Begin }>({
  say: () => undefined,
  begin: () => () => undefined,
});

/** Says in passing that something is done; what can be undone keeps its button until it is closed. */
export const useToast = (): Say => useContext(Toasts).say;

/** Says that something is under way, on whatever screen one goes on; what it gives takes the words away. */
export const useProgress = (): Begin => useContext(Toasts).begin;

/** Says in passing that something did not work, and why. */
export function useSayProblem(): (problem: unknown) => void {
  const say = useToast();
  return (problem) => say(reasonOf(problem, words));
}

const reasonOf = (problem: unknown, words: Words['answers']): string => {
  if (!(problem instanceof ApiProblem)) return words.failed;
  return problem.status === 0 ? words.offline : problem.message || words.failed;
};

const SHOWN_MS = 6_000;
/** What is under way, and the last two others. */
const roomIn = (now: Toast[]): Toast[] => {
  const others = now.filter(({ busy }) => !busy).slice(-2);
  return now.filter((toast) => toast.busy || others.includes(toast));
};

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const last = useRef(0);
  const drop = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>(
    (text, undo) => {
      last.current += 1;
      const id = last.current;
      setToasts((now) => [...roomIn(now), { id, text, undo }]);
      if (!undo) setTimeout(() => drop(id), SHOWN_MS);
    },
    [drop],
  );
  const begin = useCallback<Begin>(
    (text) => {
      last.current += 1;
      const id = last.current;
      setToasts((now) => [...roomIn(now), { id, text, busy: true }]);
      return () => drop(id);
    },
    [drop],
  );
  return (
    <Toasts.Provider value={useMemo(() => ({ say, begin }), [say, begin])}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, text, undo, busy }) => (
          <div key={id} className="toast">
            {busy ? (
              <span className="spinner" aria-hidden="true" />
            ) : (
              <CircleCheck className="icon" aria-hidden />
            )}
            <span>{text}</span>
            {undo && (
              <Button
                kind="subtle"
                onClick={() => {
                  drop(id);
                  Promise.resolve(undo()).catch((problem: unknown) => say(reasonOf(problem, words)));
                }}
              >
                {words.undo}
              </Button>
            )}
            <button type="button" className="icon-button" aria-label={words.close} onClick={() => drop(id)}>
              <X className="icon" aria-hidden />
            </button>
          </div>
        ))}
      </div>
    </Toasts.Provider>
  );
}
