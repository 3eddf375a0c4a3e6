import {
  ArrowRight,
  CircleCheck,
  CornerUpLeft,
  Ellipsis,
  LogOut,
  Pause,
  Play,
  RotateCcw,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../../parts/button.js';
import { Menu } from '../../../parts/menu.js';
import { dossier as words, people } from '../../../words/words.js';
import { useDossier, useTrajectory, type StepName } from '../dossier-context.js';
import { Missing } from './missing.js';

/** What can be done with the trajectory: the next step in full, the others behind a button. */
export function RailSteps() {
  const { ask } = useDossier();
  const { can, moves, state } = useTrajectory();
  const next = state === 'running' ? moves.find(({ move }) => move === 'next') : undefined;
  const goesBack = moves.some(({ move }) => move === 'return');
  const may = (step: string): boolean => can.includes(step);
  const others: { step: StepName; label: string; icon: ReactNode; shown: boolean }[] = [
    {
      step: 'returnStage',
      label: words.steps.returnStage,
      icon: <CornerUpLeft className="icon" aria-hidden />,
      shown: may('moveStage') && goesBack,
    },
    {
      step: 'suspend',
      label: words.steps.suspend,
      icon: <Pause className="icon" aria-hidden />,
      shown: may('suspend'),
    },
    {
      step: 'exit',
      label: words.steps.exit,
      icon: <LogOut className="icon" aria-hidden />,
      shown: may('exit'),
    },
  ];
  const menu = others.filter(({ shown }) => shown);
  if (!next && menu.length === 0 && !may('resume') && !may('reopen')) return null;
  return (
    <div className="rail-steps">
      {next && (
        <div className="rail-next">
          {next.missing.length > 0 ? (
            <Missing lead={words.neededFor(people.stages[next.to]!)} missing={next.missing} />
          ) : (
            <p className="rail-ready">
              <CircleCheck className="icon" aria-hidden />
              {words.readyFor(people.stages[next.to]!)}
            </p>
          )}
        </div>
      )}
      <div className="row rail-buttons">
        {next && may('moveStage') && (
          <Button
            kind={next.missing.length > 0 ? 'secondary' : 'primary'}
            icon={<ArrowRight className="icon" aria-hidden />}
            onClick={() => ask('moveStage')}
          >
            {words.toStage(people.stages[next.to]!)}
          </Button>
        )}
        {may('resume') && (
          <Button kind="primary" icon={<Play className="icon" aria-hidden />} onClick={() => ask('resume')}>
            {words.steps.resume}
          </Button>
        )}
        {may('reopen') && (
          <Button icon={<RotateCcw className="icon" aria-hidden />} onClick={() => ask('reopen')}>
            {words.steps.reopen}
          </Button>
        )}
        {menu.length > 0 && (
          <Menu
            label={words.otherSteps}
            button={
              <span className="rail-more">
                <Ellipsis className="icon" aria-hidden />
              </span>
            }
          >
            {menu.map(({ step, label, icon }) => (
              <button key={step} type="button" className="menu-item" onClick={() => ask(step)}>
                {icon}
                {label}
              </button>
            ))}
          </Menu>
        )}
      </div>
    </div>
  );
}
