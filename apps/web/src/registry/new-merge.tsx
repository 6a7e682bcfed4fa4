import type { ReactNode } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { DataTable, formatCount, Page, TextArea, TextField, useLocale } from '@levada/ui';
import { answerOf, api, Refused } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { Answer, PageAnswer } from '../frame/trouble.js';
import { useWords, type Say } from '../languages/words.js';
import { queries } from '../queries.js';
import { SideBySide } from './duplicate.js';
import { organisationQuery, renew } from './questions.js';

const route = getRouteApi('/merges/new');

/** What moves, by the column that names the organisation. */
const MOVES: Readonly<Record<string, Parameters<Say<'registry'>>[0]>> = {
  'site.organisation_id': 'tabSites',
  'service.organisation_id': 'tabServices',
  'registration.organisation_id': 'movesRegistrations',
  'onboarding_case.organisation_id': 'onboarding',
  'verification.organisation_id': 'checks',
  'verification_schedule.organisation_id': 'movesSchedules',
  'statutory_person.organisation_id': 'statutoryBody',
  'organisation_name.organisation_id': 'otherNames',
  'identifier_in_use.organisation_id': 'otherIdentifiers',
  'proposal.organisation_id': 'tabProposals',
  'organisation.parent_id': 'movesParts',
  'organisation.merged_into': 'movesMerged',
};

/** A merge before it is made: what goes where, what stands in the way, and a name to type before it happens. */
export function NewMerge(): ReactNode {
  const t = useWords('registry');
  const { from = '', to = '' } = route.useSearch();
  const [goes, remains] = useQueries({ queries: [organisationQuery(from), organisationQuery(to)] });
  const preview = useQuery({
    queryKey: ['merge-preview', from, to],
    queryFn: () => answerOf(api.POST('/api/v1/registry/merges/preview', { body: { fromId: from, toId: to } })),
    staleTime: 0,
  });
  return (
    <PageAnswer to={goes}>
      {(going) => (
        <Answer to={remains}>
          {(remaining) => (
            <Page
              title={t('mergeTitle', { from: going.name, to: remaining.name })}
              above={
                <p className="way-back">
                  <Link to="/duplicates">{t('duplicatesTitle')}</Link>
                </p>
              }
            >
              <p>
                {t('mergeMeans', { from: nameOf(going), to: nameOf(remaining) })}{' '}
                <Link to="/merges/new" search={{ from: to, to: from }}>
                  {t('theOtherWay')}
                </Link>
              </p>
              <SideBySide one={from} other={to} />
              <Answer to={preview}>
                {(found) => (
                  <>
                    <Moves of={found.moves} into={remaining.name} />
                    {found.obstacles.length > 0 ? (
                      <Obstacles of={found.obstacles} />
                    ) : (
                      <MergeThem preview={found} going={going} />
                    )}
                  </>
                )}
              </Answer>
            </Page>
          )}
        </Answer>
      )}
    </PageAnswer>
  );
}

const nameOf = ({ name, scheme, identifier }: Schema['OrganisationInFull']): string =>
  `${name} (${scheme} ${identifier})`;

function Moves({ of: moves, into }: { of: Schema['MergePreview']['moves']; into: string }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const moving = moves.filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{t('whatMoves')}</h2>
      {moving.length === 0 ? (
        <p>{t('nothingMoves')}</p>
      ) : (
        <DataTable
          caption={t('movesTo', { into })}
          rows={moving}
          keyOf={({ reference }) => reference}
          columns={[
            {
              key: 'what',
              head: t('whatItIs'),
              names: true,
              cell: ({ reference }) => {
                const sentence = MOVES[reference];
                return sentence ? t(sentence) : reference;
              },
            },
            { key: 'count', head: t('howMany'), numeric: true, cell: ({ count }) => formatCount(count, locale) },
          ]}
        />
      )}
    </section>
  );
}

function Obstacles({ of: obstacles }: { of: Schema['MergePreview']['obstacles'] }): ReactNode {
  const t = useWords('registry');
  return (
    <section aria-labelledby="obstacles">
      <h2 id="obstacles">{t('inTheWay')}</h2>
      <ul>
        {obstacles.map(({ code, title }) => (
          <li key={`${code} ${title}`}>
            <span className="state bad" aria-hidden="true">
              ✕{' '}
            </span>
            {title}
          </li>
        ))}
      </ul>
      <p>{t('mendFirst')}</p>
    </section>
  );
}

function MergeThem({
  preview: { fromId, toId, previewHash },
  going,
}: {
  preview: Schema['MergePreview'];
  going: Schema['OrganisationInFull'];
}): ReactNode {
  const t = useWords('registry');
  const navigate = route.useNavigate();
  const merge = async (reason: string): Promise<void> => {
    const body = { fromId, toId, previewHash, reason };
    await answerOf(api.POST('/api/v1/registry/merges', { body })).catch(async (error: unknown) => {
      // What would move is not what was looked at any more: the page shows it anew, and says so.
      if (error instanceof Refused && error.problem?.code === 'merge/changed-meanwhile')
        await queries.invalidateQueries({ queryKey: ['merge-preview', fromId, toId] });
      throw error;
    });
    await renew(fromId, toId);
    await navigate({ to: '/organisations/$organisationId', params: { organisationId: toId } });
  };
  return (
    <section aria-labelledby="merge">
      <h2 id="merge">{t('mergeNow')}</h2>
      <div className="narrow">
        <DeedForm
          does={t('mergeDo')}
          check={({ typed, reason }) => [
            ...(reason ? [] : [{ field: 'merge-reason', text: t('reasonMissing') }]),
            ...(typed === going.identifier
              ? []
              : [{ field: 'merge-typed', text: t('typeToMerge', { identifier: going.identifier }) }]),
          ]}
          carryOut={({ reason }) => merge(reason!)}
        >
          <p className="notice">{t('mergeWarning')}</p>
          <TextArea id="merge-reason" name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} />
          <TextField
            id="merge-typed"
            name="typed"
            label={t('typeToMerge', { identifier: going.identifier })}
            autoComplete="off"
          />
        </DeedForm>
      </div>
    </section>
  );
}
