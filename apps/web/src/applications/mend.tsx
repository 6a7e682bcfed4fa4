import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { draftsQuery } from '../applying/questions.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';

/** The way to what the office asked for: a draft with all that was handed in, to be completed. */
export function Mend({ application: { id, completion } }: { application: Schema['Application'] }): ReactNode {
  const t = useWords('applications');
  const navigate = useNavigate();
  const isOpen = completion !== null && completion.answeredAt === null && new Date(completion.until) > new Date();
  const drafts = useQuery({ ...draftsQuery({ application: id }), enabled: isOpen });
  if (!isOpen || !drafts.data) return null;
  const begun = drafts.data?.items[0];
  if (begun) {
    return (
      <p>
        <Link className="button" to="/drafts/$draftId" params={{ draftId: begun.id }}>
          {t('mendOn')}
        </Link>
      </p>
    );
  }
  return (
    <DeedForm
      does={t('mend')}
      carryOut={async (_, keyOf) => {
        const header = { 'Idempotency-Key': keyOf('mend', { id }) };
        const draft = await answerOf(
          api.POST('/api/v1/funding/applications/{applicationId}/drafts', {
            params: { path: { applicationId: id }, header },
          }),
        );
        await queries.invalidateQueries({ queryKey: ['drafts'] });
        await navigate({ to: '/drafts/$draftId', params: { draftId: draft.id } });
      }}
    />
  );
}
