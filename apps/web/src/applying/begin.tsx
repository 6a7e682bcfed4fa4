import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { SelectField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm, type KeyOf, type Typed } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { organisationsQuery, servicesQuery } from '../registry/questions.js';
import { useOwnOrganisations } from './own.js';

/** Begins an application; of a service with what the register knows of it. */
export function Begin({ round }: { round: Schema['Round'] }): ReactNode {
  const t = useWords('applying');
  const navigate = useNavigate();
  const own = useOwnOrganisations();
  const organisations = useQuery(organisationsQuery(own));
  const services = useQuery({ ...servicesQuery(own.join(',')), enabled: own.length > 0 });
  const begin = async ({ service }: Typed, keyOf: KeyOf): Promise<void> => {
    const body = { organisationId: of!, ...(service && { serviceId: service }) };
    const params = { path: { roundId: round.id }, header: { 'Idempotency-Key': keyOf('begin', body) } };
    const { id } = await answerOf(api.POST('/api/v1/funding/rounds/{roundId}/drafts', { params, body }));
    await queries.invalidateQueries({ queryKey: ['drafts'] });
    await navigate({ to: '/drafts/$draftId', params: { draftId: id } });
  };
  const [chosen, setChosen] = useState<string>();
  const of = chosen ?? own[0];
  const active = (services.data?.items ?? []).filter(
    ({ status, organisationId }) => status === 'active' && organisationId === of,
  );
  return (
    <div className="narrow">
      <DeedForm does={t('begin')} carryOut={begin}>
        {own.length > 1 && (
          <SelectField
            label={t('organisation')}
            value={of}
            onChange={({ target }) => setChosen(target.value)}
            choices={own.map((id) => [id, organisations.data?.items.find((one) => one.id === id)?.name ?? id] as const)}
          />
        )}
        {active.length > 0 && (
          <SelectField
            name="service"
            label={t('forService')}
            hint={t('forServiceHint')}
            choices={[['', t('noService')], ...active.map(({ id, name }) => [id, name] as const)]}
          />
        )}
      </DeedForm>
    </div>
  );
}
