import type { ServiceType } from './service-type.js';

export function aServiceType(change: Partial<ServiceType> = {}): ServiceType {
  return {
    code: 'W1',
    kind: 'social-service',
    delivery: 'facility',
    names: { de: 'Betreutes Wohnen' },
    definitions: { de: 'Begleitung im eigenen Zimmer einer Wohngemeinschaft.' },
    legalBasis: 'Sozialhilfegesetz Art. 21',
    domain: 'housing',
    forms: ['residential'],
    targetGroups: ['mental-illness'],
    serviceUnit: 'day',
    capacityUnits: ['place'],
    qualityStandards: [],
    isCommunityBased: true,
    isContinuity: false,
    referenceCost: null,
    attributes: {},
    terms: [],
    ...change,
  };
}
