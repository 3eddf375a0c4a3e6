import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api, ifMatch } from '../../../api/api.js';
import { RadioField, TextAreaField } from '../../../parts/fields.js';
import { Failed, Loading, Notice } from '../../../parts/states.js';
import { aftercare as words, dossier, people } from '../../../words/words.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { useStagePart } from '../stage-parts.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import { returnOfferQuery, type CheckIn, type ReturnOffer } from './aftercare-query.js';
import { EarlierHelp } from './earlier-help.js';

type Stage = Schemas['StageMove']['stage'];

interface ReturnFormProps extends StepProps {
  readonly checkIn: CheckIn;
}

/** After a relapse: back to an earlier stage of the same trajectory, with what was agreed before at hand. */
export function ReturnForm({ checkIn, onClose }: ReturnFormProps) {
  const { dossier } = useDossier();
  const { data, error, refetch, isPending } = useQuery(returnOfferQuery(dossier.id, checkIn.id));
  if (isPending) return <Loading lines={6} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  if (data.stages.length === 0)
    return (
      <>
        <Notice kind="warn">{words.goBackNotYours}</Notice>
        <EarlierHelp placementId={checkIn.placementId} />
      </>
    );
  return <Return offer={data} checkIn={checkIn} onClose={onClose} />;
}

/** To where the plan was made, if one may go there. */
const proposedOf = (stages: readonly string[]): string =>
  stages.includes('ontwikkeling') ? 'ontwikkeling' : stages.at(-1)!;

function Return({ offer, checkIn, onClose }: ReturnFormProps & { readonly offer: ReturnOffer }) {
  const { contactPerson } = useTrajectory();
  const navigate = useNavigate({ from: '/deelnemers/$participantId' });
  const partOf = useStagePart();
  const form = useForm({ defaultValues: { stage: proposedOf(offer.stages), reason: offer.reason } });
  return (
    <StepForm
      form={form}
      act={async ({ stage, reason }) => {
        const moved = await answer(
          api.PUT('/api/v1/trajectories/{id}/stage', {
            params: { path: { id: offer.trajectoryId }, header: ifMatch(offer.trajectoryVersion) },
            body: { stage: stage as Stage, reason: reason.trim() },
          }),
        );
        const tab = partOf(stage);
        if (tab) void navigate({ search: { tab }, resetScroll: false });
        return moved;
      }}
      done={dossier.wentBack}
      submit={words.goBackDo}
      onClose={onClose}
    >
      <p>{words.goBackExplained(contactPerson.name)}</p>
      <div className="return">
        <div className="stack">
          <RadioField
            {...{ name: 'stage', label: dossier.backTo, required: true }}
            options={offer.stages.map((stage) => ({ value: stage, label: people.stages[stage]! }))}
          />
          <TextAreaField
            {...{ name: 'reason', label: dossier.reason, rows: 3 }}
            {...{ required: true, requiredMessage: dossier.reasonAsked }}
          />
        </div>
        <EarlierHelp placementId={checkIn.placementId} />
      </div>
    </StepForm>
  );
}
