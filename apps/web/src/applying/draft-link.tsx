import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { contentOfDraft } from './content-of-draft.js';

/** A draft by its title, and whose turn it is. */
export function DraftLink({ draft }: { draft: Schema['ApplicationDraft'] }): ReactNode {
  const t = useWords('applying');
  const { id } = draft;
  return (
    <>
      <Link to="/drafts/$draftId" params={{ draftId: id }}>
        {contentOfDraft(draft).title ?? t('withoutTitle')}
      </Link>{' '}
      <DraftState of={draft} />
    </>
  );
}

const STATES = {
  draft: ['isWritten', ''],
  ready: ['waitsForCertifier', 'part'],
  submitted: ['isHandedIn', 'good'],
  discarded: ['isGivenUp', 'bad'],
} as const;

export function DraftState({ of: { status } }: { of: Pick<Schema['ApplicationDraft'], 'status'> }): ReactNode {
  const t = useWords('applying');
  const [sentence, tone] = STATES[status];
  return <State tone={tone}>{t(sentence)}</State>;
}
