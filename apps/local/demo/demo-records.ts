import type { Stage } from '#trajectory/stage.rules.js';
import type { ToldCase } from './demo-casework.js';
import type { DemoClock } from './demo-clock.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What a stage has to have recorded before it is left, as the coach writes it down. */
export class DemoRecords {
  constructor(private readonly clock: DemoClock) {}

  async beforeLeaving(told: ToldCase, stage: Stage): Promise<void> {
    await this.of[stage]?.(told);
  }

  private readonly of: Partial<Record<Stage, (told: ToldCase) => Promise<unknown>>> = {
    diagnose: async ({ coach, trajectoryId }) => {
      const { version } = await coach.get<Versioned>(`/trajectories/${trajectoryId}`);
      await coach.put(`/trajectories/${trajectoryId}/diagnosis`, version, {
        reportOn: this.clock.today(),
        advice: 'Leerwerkplek in het groen, 16 uur.',
      });
    },
    ontwikkeling: async ({ coach, trajectoryId }) => {
      const today = this.clock.today();
      const { id, version } = await coach.post<Versioned>(`/trajectories/${trajectoryId}/action-plans`, {
        goals: ['Twaalf weken op tijd komen', 'Drie dagdelen achter elkaar werken'],
        agreements: [
          { who: 'workSupervisor', what: 'Elke vrijdag bespreken hoe de week ging', dueOn: today },
        ],
      });
      const signature = { signedOn: today, how: 'paper' };
      await coach.put(`/action-plans/${id}/agreement`, version, { participant: signature, coach: signature });
      await coach.post(`/action-plans/${id}/evaluations`, {
        evaluatedOn: today,
        outcome: 'reached',
        note: 'Komt op tijd en kan een hele ochtend doorwerken.',
      });
    },
    scholing: async ({ coach, trajectoryId }) => {
      const today = this.clock.today();
      const route = { kind: 'course', title: 'Heftruck', provider: 'Vakschool Limburg', startsOn: today };
      const { id, version } = await coach.post<Versioned>(
        `/trajectories/${trajectoryId}/learning-routes`,
        route,
      );
      const certificate = { kind: 'certificate', issuedOn: today };
      await coach.put(`/learning-routes/${id}/ending`, version, {
        outcome: 'finished',
        endedOn: today,
        certificate,
      });
    },
    plaatsing: async ({ coach, trajectoryId, n }) => {
      const { items } = await coach.get<{ items: Versioned[] }>('/employers?state=active');
      const { id } = await coach.post<Versioned>(`/trajectories/${trajectoryId}/placements`, {
        employerId: items[n % items.length]!.id,
        functionTitle: 'Allround medewerker',
        hours: 24,
        contractForm: 'fixedTerm',
      });
      await coach.put(`/placements/${id}/start`, undefined, { startsOn: this.clock.today() });
    },
  };
}
