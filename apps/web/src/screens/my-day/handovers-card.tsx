import { ArrowLeftRight } from 'lucide-react';
import { handoverAddress } from '../../parts/addresses.js';
import { formatDay, formatFromNow } from '../../parts/dates.js';
import { LinkButton } from '../../parts/link-button.js';
import { useSession } from '../../session/session.js';
import { myDay as words, people } from '../../words/words.js';
import { DayCard } from './day-card.js';
import { DayLine } from './day-line.js';
import type { MyDay } from './my-day-query.js';

/** Somebody waits until the colleague at work, or one of their team, takes a participant over. */
export function HandoversCard({
  handovers: { total, items },
  title,
  tone = 'info',
}: Pick<MyDay, 'handovers'> & { title: string; tone?: 'info' | 'bad' }) {
  const { userId } = useSession();
  return (
    <DayCard
      title={title}
      icon={<ArrowLeftRight className="icon" aria-hidden />}
      tone={tone}
      total={total}
      lines={items.map(({ id, participant, from, to, stage, expiresOn, meetingOn }) => (
        <DayLine
          key={id}
          participant={participant}
          // The dossier opens with the answer.
          to={handoverAddress(id)}
          detail={
            <>
              {to.id === userId
                ? words.from(from.name, people.stages[stage]!)
                : words.fromTo(from.name, to.name, people.stages[stage]!)}
              {' · '}
              {meetingOn
                ? words.meetingOn(formatDay(meetingOn))
                : words.answerBefore(formatFromNow(expiresOn))}
            </>
          }
        >
          <LinkButton to={handoverAddress(id)}>{words.answer}</LinkButton>
        </DayLine>
      ))}
    />
  );
}
