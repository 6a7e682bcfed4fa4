import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { formatDay, formatInstant, SelectField, Timeline, useLocale } from '@levada/ui';
import { useIs } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { OrganisationPage } from './organisation.js';
import { HAPPENINGS } from './happening-kinds.js';
import { happeningsOf, type Happening } from './happenings.js';
import { useTold } from './told-happening.js';

const route = getRouteApi('/organisations/$organisationId/timeline');

/** All that the register knows to have happened to an organisation, its places and its services, the latest first. */
export function OrganisationTimeline(): ReactNode {
  return <OrganisationPage part="timeline">{({ id }) => <Happened organisationId={id} />}</OrganisationPage>;
}

function Happened({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const is = useIs();
  const told = useTold();
  const { kind } = route.useSearch();
  const navigate = route.useNavigate();
  const reach = {
    cases: is('registry-administrator', 'approver', 'auditor', 'provider-editor', 'provider-certifier'),
    checks: is('registry-administrator', 'approver', 'auditor'),
    proposals: is('registry-administrator', 'auditor', 'provider-editor', 'provider-certifier'),
    merges: is('registry-administrator'),
  };
  const happened = useQuery({
    queryKey: ['timeline', organisationId, reach],
    queryFn: () => happeningsOf(organisationId, reach),
  });
  const names: Readonly<Record<Happening['kind'], string>> = {
    change: t('happenedChange'),
    case: t('happenedCase'),
    registration: t('happenedRegistration'),
    capacity: t('happenedCapacity'),
    check: t('happenedCheck'),
    proposal: t('happenedProposal'),
    merge: t('happenedMerge'),
  };
  return (
    <Answer to={happened}>
      {(all) => {
        const shown = kind ? all.filter((one) => one.kind === kind) : all;
        return (
          <>
            <div className="bar">
              <SelectField
                label={t('kindOfHappening')}
                value={kind ?? ''}
                onChange={({ target }) =>
                  void navigate({ search: target.value ? { kind: target.value as Happening['kind'] } : {} })
                }
                choices={[
                  ['', t('any')],
                  ...HAPPENINGS.filter((one) => all.some((each) => each.kind === one)).map(
                    (one) => [one, names[one]] as const,
                  ),
                ]}
              />
            </div>
            {shown.length === 0 ? (
              <p role="status">{t('nothingHappened')}</p>
            ) : (
              <Timeline
                label={t('tabTimeline')}
                of={shown.map((one) => ({
                  key: one.key,
                  at: one.at,
                  when: one.at.length === 10 ? formatDay(one.at, locale) : formatInstant(one.at, locale),
                  ...told(one, names[one.kind]),
                }))}
              />
            )}
          </>
        );
      }}
    </Answer>
  );
}
