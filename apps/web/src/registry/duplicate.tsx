import type { ReactNode } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { DataTable, Facts, formatInstant, formatShare, Page, TextField, useLocale } from '@levada/ui';
import { State } from '../frame/state.js';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { Answer, PageAnswer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { legalTypeOf } from './applicant.js';
import { ALIKE_BY } from './duplicates.js';
import { organisationQuery, renew, servicesQuery, sitesQuery } from './questions.js';

const route = getRouteApi('/duplicates/$duplicateId');

/** Two that look alike, side by side: they are two, or one is merged into the other. */
export function Duplicate(): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const { duplicateId: id } = route.useParams();
  const duplicate = useQuery({
    queryKey: ['duplicate', id],
    queryFn: () => answerOf(api.GET('/api/v1/registry/duplicates/{id}', { params: { path: { id } } })),
  });
  return (
    <PageAnswer to={duplicate}>
      {(pair) => (
        <Page
          title={t('oneAndOther', { one: pair.one.name, other: pair.other.name })}
          above={
            <p className="way-back">
              <Link to="/duplicates">{t('duplicatesTitle')}</Link>
            </p>
          }
        >
          <Facts
            of={[
              [t('likenessHead'), formatShare(`${pair.likeness}/1000`, locale)],
              [t('alikeBy'), pair.reasons.map(({ kind }) => t(ALIKE_BY[kind])).join(', ')],
              pair.status === 'not-the-same' ? [t('status'), <State tone="good">{t('notTheSame')}</State>] : undefined,
              pair.reason ? [t('reason'), pair.reason] : undefined,
              pair.markedAt ? [t('date'), formatInstant(pair.markedAt, locale)] : undefined,
            ]}
          />
          <SideBySide one={pair.one.id} other={pair.other.id} />
          <section aria-labelledby="merge">
            <h2 id="merge">{t('theyAreOne')}</h2>
            <p>{t('theyAreOneMeans')}</p>
            <p className="bar">
              <Link className="button quiet" to="/merges/new" search={{ from: pair.other.id, to: pair.one.id }}>
                {t('keepThis', { name: `${pair.one.name} (${pair.one.identifier})` })}
              </Link>
              <Link className="button quiet" to="/merges/new" search={{ from: pair.one.id, to: pair.other.id }}>
                {t('keepThis', { name: `${pair.other.name} (${pair.other.identifier})` })}
              </Link>
            </p>
          </section>
          {pair.status === 'open' && <TheyAreTwo pair={pair} />}
        </Page>
      )}
    </PageAnswer>
  );
}

/** What both say of the same; a sign and a word where they say the same. */
export function SideBySide({ one, other }: { one: string; other: string }): ReactNode {
  const t = useWords('registry');
  const [first, second] = useQueries({ queries: [organisationQuery(one), organisationQuery(other)] });
  const sites = useQueries({ queries: [sitesQuery(one), sitesQuery(other)] });
  const services = useQueries({ queries: [servicesQuery(one), servicesQuery(other)] });
  const of = (organisation: Schema['OrganisationInFull'], at: 0 | 1): readonly string[] => [
    organisation.name,
    `${organisation.scheme} ${organisation.identifier}`,
    organisation.identifiers.map(({ scheme, identifier }) => `${scheme} ${identifier}`).join(', '),
    organisation.legalType || organisation.legalForm ? legalTypeOf(organisation, t) : '',
    organisation.iban ?? '',
    (sites[at].data?.items ?? [])
      .map(({ name, street, municipality }) => [name, street, municipality].filter(Boolean).join(', '))
      .join('; '),
    (services[at].data?.items ?? []).map(({ name }) => name).join('; '),
  ];
  const heads = [
    ...[t('name'), t('identifier'), t('otherIdentifiers'), t('legalType'), t('iban')],
    ...[t('tabSites'), t('tabServices')],
  ];
  return (
    <Answer to={first}>
      {(found) => (
        <Answer to={second}>
          {(twin) => {
            const [left, right] = [of(found, 0), of(twin, 1)];
            return (
              <DataTable
                caption={t('sideBySide')}
                rows={heads.map((head, at) => ({ head, one: left[at]!, other: right[at]! }))}
                keyOf={({ head }) => head}
                columns={[
                  { key: 'what', head: t('field'), names: true, cell: ({ head }) => head },
                  { key: 'one', head: found.name, cell: (row) => row.one || '–' },
                  { key: 'other', head: twin.name, cell: (row) => row.other || '–' },
                  {
                    key: 'same',
                    head: t('compared'),
                    cell: (row) =>
                      row.one === '' || row.other === '' ? (
                        '–'
                      ) : row.one === row.other ? (
                        <State tone="part">{t('same')}</State>
                      ) : (
                        <State tone="">{t('different')}</State>
                      ),
                  },
                ]}
              />
            );
          }}
        </Answer>
      )}
    </Answer>
  );
}

function TheyAreTwo({ pair: { id, version, one, other } }: { pair: Schema['Duplicate'] }): ReactNode {
  const t = useWords('registry');
  return (
    <section aria-labelledby="two">
      <h2 id="two">{t('theyAreTwo')}</h2>
      <div className="narrow">
        <DeedForm
          does={t('keepBoth')}
          check={({ reason }) => (reason ? [] : [{ field: 'two-reason', text: t('reasonMissing') }])}
          carryOut={async ({ reason }) => {
            const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
            await answerOf(
              api.POST('/api/v1/registry/duplicates/{id}/dismissal', { params, body: { reason: reason! } }),
            );
            await renew(id, one.id, other.id);
          }}
        >
          <p>{t('keepBothMeans')}</p>
          <TextField id="two-reason" name="reason" label={t('reason')} hint={t('reasonHint')} />
        </DeedForm>
      </div>
    </section>
  );
}
