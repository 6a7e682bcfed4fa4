import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useWords } from '../languages/words.js';
import { Page, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { amountOf } from '../amounts.js';
import { answerOf, api, Unknown } from '../api.js';
import { amountMistakes } from '../mistakes.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { Answer } from '../frame/trouble.js';
import { queries } from '../queries.js';
import { planQuery, roundQuery } from '../questions.js';

const route = getRouteApi('/rounds/$roundId/new-application');
const SHARE = 'share of ';

/** Writes down an application that came to the office. */
export function NewApplication(): ReactNode {
  const t = useWords();
  const { roundId } = route.useParams();
  const round = useQuery(roundQuery(roundId));
  const above = (
    <p className="way-back">
      <Link to="/rounds/$roundId/applications" params={{ roundId }}>
        ← {round.data?.title ?? t('round')}
      </Link>
    </p>
  );
  return (
    <Page title={t('newApplication')} above={above}>
      <div className="narrow">
        <Answer to={round}>{(found) => <Form round={found} />}</Answer>
      </div>
    </Page>
  );
}

function Form({ round }: { round: Schema['Round'] }): ReactNode {
  const t = useWords();
  const navigate = route.useNavigate();
  const plan = useQuery(planQuery(round.planId));
  const submit = async (typed: Typed): Promise<void> => {
    await submitApplication(round, typed, (identifier) => new Unknown(t('organisationUnknown', { identifier })));
    await queries.invalidateQueries({ queryKey: ['list', 'applications', round.id] });
    await queries.invalidateQueries({ queryKey: ['round', round.id] });
    await navigate({ to: '/rounds/$roundId/applications', params: { roundId: round.id } });
  };
  return (
    <Answer to={plan}>
      {({ priorities }) => (
        <DeedForm
          does={t('submitApplication')}
          check={({ identifier, reference, title, amount }) => [
            ...(reference ? [] : [{ field: 'reference', text: t('referenceMissing') }]),
            ...(identifier ? [] : [{ field: 'identifier', text: t('identifierMissing') }]),
            ...(title ? [] : [{ field: 'title', text: t('titleMissing') }]),
            ...amountMistakes('amount', amount, t),
          ]}
          carryOut={submit}
        >
          <TextField id="reference" name="reference" label={t('number')} maxLength={40} />
          <TextField id="identifier" name="identifier" label={t('identifierOf')} hint={t('identifierHint')} />
          <TextField id="title" name="title" label={t('project')} maxLength={500} />
          <TextField id="amount" name="amount" inputMode="decimal" label={t('requested')} hint={t('amountHint')} />
          <fieldset>
            <legend>{t('prioritiesServed')}</legend>
            <p className="hint">{t('shareHint')}</p>
            {priorities.map(({ code, title }) => (
              <TextField
                key={code}
                name={`${SHARE}${code}`}
                label={`${code}: ${title}`}
                defaultValue={priorities.length === 1 ? '1' : ''}
              />
            ))}
          </fieldset>
        </DeedForm>
      )}
    </Answer>
  );
}

async function submitApplication(
  round: Schema['Round'],
  typed: Typed,
  unknown: (identifier: string) => Unknown,
): Promise<void> {
  const { reference = '', identifier = '', title = '', amount = '' } = typed;
  const query = { identifier, limit: 2 };
  const { items } = await answerOf(api.GET('/api/v1/registry/organisations', { params: { query } }));
  if (items.length !== 1) throw unknown(identifier);
  const requested = { amount: amountOf(amount), currency: round.roundTo.currency };
  const priorityRefs = Object.entries(typed)
    .filter(([name, share]) => name.startsWith(SHARE) && share !== '')
    .map(([name, share]) => ({
      ...{ planId: round.planId, planVersion: round.planVersion },
      ...{ priorityCode: name.slice(SHARE.length), share },
    }));
  const body = { organisationId: items[0]!.id, reference, title, requested, priorityRefs };
  const path = { roundId: round.id };
  await answerOf(api.POST('/api/v1/funding/rounds/{roundId}/applications', { params: { path }, body }));
}
