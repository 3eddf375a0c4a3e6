import { useEffect, useRef } from 'react';
import { ArrowLeft } from 'lucide-react';
import { DraftSign, RestoredDraft } from '../../drafts/draft-sign.js';
import { Button } from '../../parts/button.js';
import { Form } from '../../parts/form.js';
import { Notice } from '../../parts/states.js';
import { referralForm as words } from '../../words/words.js';
import { AnnexQuestions } from './annex-questions.js';
import { GroupQuestions } from './group-questions.js';
import { MtbQuestions } from './mtb-questions.js';
import { PersonQuestions } from './person-questions.js';
import { Podium24Questions } from './podium24-questions.js';
import { steps, type FilledStep, type Step } from './steps.js';
import type { ReferForm } from './use-refer-form.js';

const formQuestions = { annex: AnnexQuestions, mtb: MtbQuestions, podium24: Podium24Questions };

/** One page of questions. On the way forward it has to be right; on every other way out it is kept as it is. */
export function FormPage({
  refer,
  step,
  onOpen,
  onLeave,
  onLater,
}: {
  refer: ReferForm;
  step: FilledStep;
  onOpen: (step: Step) => Promise<void>;
  onLeave: (step: Step) => Promise<void>;
  onLater: () => Promise<void>;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { form, base, conflict, draft } = refer;
  const place = steps.indexOf(step);
  const FormQuestions = formQuestions[base.form];
  useEffect(() => {
    form.clearErrors();
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [form]);
  return (
    <Form
      form={form}
      className="loose refer-page"
      onSubmit={async () => {
        if (await refer.save(step)) await onOpen(steps[place + 1]!);
      }}
    >
      <header>
        <p className="small soft">{words.of(place + 1, steps.length)}</p>
        <h2 ref={heading} tabIndex={-1} className="refer-title">
          {step === 'vragen' ? words.stepTitle[base.form] : words.steps[step]}
        </h2>
      </header>
      {base.stateReason && (
        <Notice kind="warn" title={words.askedTitle}>
          <p className="referral-quote">{base.stateReason}</p>
        </Notice>
      )}
      {conflict ? (
        <Notice kind="bad" title={words.conflictTitle}>
          {words.conflict}
        </Notice>
      ) : (
        refer.unsaved().length > 0 && <RestoredDraft draft={draft} />
      )}
      {step === 'persoon' && <PersonQuestions maskedBsn={base.person.maskedBsn} />}
      {step === 'doelgroep' && <GroupQuestions />}
      {step === 'vragen' && <FormQuestions />}
      <div className="row refer-actions">
        <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
          {words.next}
        </Button>
        {place > 0 && (
          <Button
            onClick={() => void onLeave(steps[place - 1]!)}
            icon={<ArrowLeft className="icon" aria-hidden />}
          >
            {words.previous}
          </Button>
        )}
        <Button kind="subtle" onClick={() => void onLater()}>
          {words.later}
        </Button>
        <DraftSign draft={draft} />
      </div>
    </Form>
  );
}
