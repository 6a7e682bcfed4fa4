import { civilDate } from '@levada/kernel';
import { adopt, draft, openConsultation, type AdoptedPlan, type DraftPlan, type PlanInConsultation } from './plan.js';

export const DRAFTER = 'the planner who drafted it';
export const OPENED = new Date('2026-03-01T08:00:00Z');
export const CLOSES = new Date('2026-03-31T22:00:00Z');

export function aDraft(change: Partial<Parameters<typeof draft>[0]> = {}): DraftPlan {
  return draft({
    id: '019a9d3e-1c00-7000-8000-000000000003',
    authorityId: '019a9d3e-1c00-7000-8000-0000000000aa',
    title: 'Střednědobý plán rozvoje sociálních služeb 2027–2029',
    versionId: '019a9d3e-1c00-7000-8000-000000000003',
    level: 'regional',
    type: 'strategic',
    follows: null,
    templateId: null,
    departments: [],
    partOf: null,
    partOfTitle: null,
    territory: { scheme: 'cz-csu', level: 'region', code: 'CZ051' },
    from: civilDate('2027-01-01'),
    to: civilDate('2029-12-31'),
    priorities: [
      { code: 'P1', title: 'Udržet pečovatelskou službu v malých obcích' },
      { code: 'P2', title: 'Rozšířit odlehčovací služby' },
    ],
    draftedBy: DRAFTER,
    ...change,
  });
}

export function aPlanInConsultation(): PlanInConsultation {
  return openConsultation(aDraft(), { at: OPENED, until: CLOSES });
}

/** Everything is there, and somebody else wants to adopt it after the consultation. */
export const READY = { by: 'the board', at: CLOSES, unanswered: 0, hands: [], gate: null, resolution: null };

export function anAdoptedPlan(change: Parameters<typeof aDraft>[0] = {}): AdoptedPlan {
  return adopt(aDraft(change), READY);
}
