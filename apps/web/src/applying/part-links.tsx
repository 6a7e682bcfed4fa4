import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { boxOf, PARTS, type Part } from './written.js';

const route = getRouteApi('/drafts/$draftId');

/** The parts of an application, and in which of them something is still to be done. */
export function PartLinks({
  faults,
  part,
}: {
  faults: Schema['ApplicationDraftCheck']['faults'];
  part: Part;
}): ReactNode {
  const t = useWords('applying');
  const { draftId } = route.useParams();
  const openIn = (one: Part): number => faults.filter(({ pointer }) => boxOf(pointer).part === one).length;
  return (
    <nav className="tabs" aria-label={t('partsOfApplication')}>
      {PARTS.map((one) => (
        <Link
          key={one}
          to="/drafts/$draftId"
          params={{ draftId }}
          search={{ part: one }}
          aria-current={one === part ? 'page' : undefined}
        >
          {t(`part-${one}`)}{' '}
          {!['check', 'files'].includes(one) &&
            (openIn(one) === 0 ? (
              <State tone="good">{t('partDone')}</State>
            ) : (
              <State tone="part">{t('partOpen', { count: openIn(one) })}</State>
            ))}
        </Link>
      ))}
    </nav>
  );
}
