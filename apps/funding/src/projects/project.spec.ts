import { civilDate, money } from '@levada/kernel';
import { costsOf, expectProject, type Project } from './project.js';

const czk = (minor: bigint) => money(minor, 'CZK');
const ip1: Omit<Project, 'version'> = {
  ...{ id: 'p', authorityId: 'a', code: 'IP1', title: 'Služby prevence', sourceId: 's', focus: 'Prevence' },
  ...{ targetGroups: ['rodiny'], status: 'planned' },
  ...{ startsOn: civilDate('2027-01-01'), endsOn: civilDate('2029-12-31') },
  keyActivities: [{ code: 'KA1', title: 'Azylové domy', from: '2027-01-01', to: null }],
  management: [{ role: 'Manažer projektu', name: 'Jana Nová' }],
  costs: [
    { category: 'Služby', amount: czk(90_000_000n) },
    { category: 'Řízení', amount: czk(10_000_000n) },
  ],
  priorities: [{ planId: 'x', planVersion: 1, priorityCode: 'P1' }],
};

it('costs add up, at most to what its source has', () => {
  expect(costsOf(ip1, 'CZK')).toEqual(czk(100_000_000n));
  expect(() => expectProject(ip1, czk(100_000_000n))).not.toThrow();
});

it.each<[string, Partial<Project>, string]>([
  ['ends before it begins', { endsOn: civilDate('2026-12-31'), keyActivities: [] }, 'project/ends-before'],
  [
    'costs more than its source has',
    { costs: [{ category: 'x', amount: czk(100_000_001n) }] },
    'project/beyond-source',
  ],
  ['costs nothing', { costs: [{ category: 'x', amount: czk(0n) }] }, 'project/cost-not-positive'],
  ['costs in another currency', { costs: [{ category: 'x', amount: money(1n, 'EUR') }] }, 'money/mixed-currencies'],
  [
    'does something after its end',
    { keyActivities: [{ code: 'KA1', title: 'x', from: null, to: '2030-01-01' }] },
    'project/activity-outside',
  ],
  ['names an activity twice', { keyActivities: [...ip1.keyActivities, ...ip1.keyActivities] }, 'project/named-twice'],
  ['names a priority twice', { priorities: [...ip1.priorities, ...ip1.priorities] }, 'project/named-twice'],
])('refuses a project that %s', (_what, more, code) => {
  expect(() => expectProject({ ...ip1, ...more }, czk(100_000_000n))).toThrow(code);
});
