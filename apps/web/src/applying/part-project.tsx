import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { SelectField, TextArea, TextField } from '@levada/ui';
import { useWords } from '../languages/words.js';
import { servicesQuery } from '../registry/questions.js';
import type { PartOf } from './editor.js';

/** What it is called, what it is about, and which service it is for. */
export function PartProject({
  written: { title, description, service },
  change,
  errorOf,
  organisationId,
}: PartOf & { organisationId: string }): ReactNode {
  const t = useWords('applying');
  const services = useQuery(servicesQuery(organisationId));
  const active = services.data?.items.filter(({ status, id }) => status === 'active' || id === service.serviceId) ?? [];
  return (
    <div className="narrow">
      <TextField
        id="title"
        label={t('box-title')}
        hint={t('titleHint')}
        maxLength={500}
        value={title}
        error={errorOf('title')}
        onChange={({ target }) => change({ title: target.value })}
      />
      {active.length > 0 && (
        <SelectField
          label={t('forService')}
          value={service.serviceId ?? ''}
          choices={[['', t('noService')], ...active.map(({ id, name }) => [id, name] as const)]}
          onChange={({ target }) => {
            const chosen = active.find(({ id }) => id === target.value);
            const type = chosen?.serviceType?.code;
            change({ service: { ...(chosen && { serviceId: chosen.id }), ...(type && { serviceType: type }) } });
          }}
        />
      )}
      <TextArea
        id="description"
        label={t('box-description')}
        hint={t('descriptionHint')}
        rows={10}
        maxLength={50_000}
        value={description}
        onChange={({ target }) => change({ description: target.value })}
      />
    </div>
  );
}
