import type { Schema } from '@levada/api-client';
import { bodyOf, bodyTyped } from './entry-text.js';

const ENTRY: Schema['ServiceType'] = {
  ...{ id: '1', versionId: '2', code: 'W5', kind: 'social-service', delivery: 'facility', version: 2 },
  ...{ names: { cs: 'Odlehčovací služby', de: 'Entlastung' }, definitions: {}, legalBasis: '§ 44', domain: null },
  ...{ forms: ['field'], targetGroups: ['seniors'], serviceUnit: null, capacityUnits: [], qualityStandards: [] },
  ...{ isCommunityBased: true, isContinuity: false, referenceCost: null, attributes: {}, terms: [], missing: [] },
};

it('goes back without what is not said', () =>
  expect(bodyOf(ENTRY)).toEqual({
    ...{ kind: 'social-service', delivery: 'facility', forms: ['field'], legalBasis: '§ 44' },
    ...{ names: { cs: 'Odlehčovací služby', de: 'Entlastung' }, targetGroups: ['seniors'], isCommunityBased: true },
  }));

it('a language that is emptied is left out; one that the version does not ask for stays', () => {
  const typed = {
    kind: 'social-service',
    delivery: 'facility',
    'form-field': 'on',
    'name-cs': '',
    'name-lv': 'Atelpa',
  };
  expect(bodyTyped(typed, ['cs', 'lv'], bodyOf(ENTRY)).names).toEqual({ de: 'Entlastung', lv: 'Atelpa' });
});
