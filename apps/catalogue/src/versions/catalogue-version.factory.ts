import { civilDate } from '@levada/kernel';
import {
  draft,
  openDiscussion,
  publish,
  signOff,
  type CatalogueVersion,
  type DraftVersion,
  type PublishedVersion,
  type SignedOffVersion,
} from './catalogue-version.js';

export const DRAFTER = 'who drafted it';
export const SIGNER = 'who signed it off';
export const PUBLISHER = 'who published it';
export const AT = new Date('2026-03-01T08:00:00Z');
export const READY = { entries: 3, unanswered: 0, uncovered: [] };

export function aDraftVersion(
  change: Partial<Parameters<typeof draft>[0]> = {},
  predecessor: CatalogueVersion | null = null,
): DraftVersion {
  return draft(
    {
      id: '019a9d3e-1c00-7000-8000-0000000000c1',
      authorityId: '019a9d3e-1c00-7000-8000-0000000000aa',
      catalogue: 'psychosocial',
      title: 'Leistungskatalog der psychosozialen Versorgung',
      contact: 'Amt für Soziale Dienste',
      languages: ['de'],
      draftedBy: DRAFTER,
      ...change,
    },
    predecessor,
  );
}

export function aSignedOffVersion(): SignedOffVersion {
  const discussed = openDiscussion(aDraftVersion(), { entries: 3 });
  return signOff(discussed, READY, { by: SIGNER, at: AT, contentHash: 'h' });
}

export function aPublishedVersion(effectiveOn = '2026-04-01'): PublishedVersion {
  const facts = {
    ...{ by: PUBLISHER, today: civilDate('2026-03-01'), effectiveOn: civilDate(effectiveOn) },
    ...{ predecessor: null, stillUsed: [] },
  };
  return publish(aSignedOffVersion(), facts, AT);
}
