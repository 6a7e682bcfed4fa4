import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { DataTable, formatCount, formatDay, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useMay } from '../frame/may.js';
import { State } from '../frame/state.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { AddSeats } from './add-seats.js';
import { BodyPage } from './body-page.js';
import { EndMembership } from './end-membership.js';
import { Nominate } from './nominate.js';
import { Nominations } from './nominations.js';
import { balanceQuery, membersQuery } from './questions.js';

const route = getRouteApi('/bodies/$bodyId');

/** Who sits in a body, which seats are empty, and who waits to be chosen for them. */
export function BodyPeople(): ReactNode {
  const { bodyId } = route.useParams();
  return <BodyPage bodyId={bodyId}>{(body) => <People body={body} />}</BodyPage>;
}

function People({ body }: { body: Schema['WorkingBody'] }): ReactNode {
  const t = useWords('bodies');
  const may = useMay();
  const balance = useQuery(balanceQuery(body.id));
  const mayKeep = may('planning_nominateMember');
  return (
    <>
      <section aria-labelledby="seats">
        <h2 id="seats">{t('seats')}</h2>
        <Answer to={balance}>
          {({ seats, missing }) => (
            <>
              <Seats seats={seats} />
              {missing.length > 0 && (
                <p className="notice">
                  {t('typesMissing', { list: missing.map((one) => t(`type-${one}`)).join(', ') })}
                </p>
              )}
              {mayKeep && <AddSeats body={body} />}
              {mayKeep && seats.length > 0 && <Nominate body={body} seats={seats} />}
            </>
          )}
        </Answer>
      </section>
      <Nominations body={body} mayKeep={mayKeep} />
      <Members body={body} mayKeep={mayKeep} />
    </>
  );
}

function Seats({ seats }: { seats: Schema['BodyBalance']['seats'] }): ReactNode {
  const t = useWords('bodies');
  const locale = useLocale();
  if (seats.length === 0) return <p>{t('noSeats')}</p>;
  return (
    <DataTable
      caption={t('seatsFound', { count: seats.length })}
      rows={seats}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'title',
          head: t('seat'),
          names: true,
          cell: ({ title }) => title,
        },
        { key: 'type', head: t('standsFor'), cell: ({ stakeholderType }) => t(`type-${stakeholderType}`) },
        { key: 'places', head: t('places'), numeric: true, cell: ({ places }) => formatCount(places, locale) },
        { key: 'sitting', head: t('sitting'), numeric: true, cell: ({ sitting }) => formatCount(sitting, locale) },
        {
          key: 'vacant',
          head: t('vacant'),
          cell: ({ vacant }) => (
            <State tone={vacant > 0 ? 'part' : 'good'}>
              {vacant > 0 ? t('vacantCount', { count: vacant }) : t('noVacancy')}
            </State>
          ),
        },
      ]}
    />
  );
}

function Members({ body, mayKeep }: { body: Schema['WorkingBody']; mayKeep: boolean }): ReactNode {
  const t = useWords('bodies');
  const locale = useLocale();
  const members = useQuery(membersQuery(body.id));
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('members')}</h2>
      <Answer to={members}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('noMembers')}</p>
          ) : (
            <DataTable
              caption={t('membersFound', { count: items.length })}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                { key: 'name', head: t('name'), names: true, cell: ({ name }) => name },
                { key: 'represents', head: t('represents'), cell: ({ represents }) => represents },
                { key: 'seat', head: t('seat'), cell: ({ seat }) => seat },
                {
                  key: 'substitute',
                  head: t('substitutes'),
                  cell: ({ substituteFor }) => items.find(({ id }) => id === substituteFor)?.name ?? '–',
                },
                { key: 'from', head: t('from'), cell: ({ from }) => formatDay(from, locale) },
                {
                  key: 'until',
                  head: t('until'),
                  cell: ({ until, endReason }) => (
                    <>
                      {until ? formatDay(until, locale) : t('openEnded')}
                      {endReason && <p className="hint">{endReason}</p>}
                    </>
                  ),
                },
                ...(mayKeep
                  ? [
                      {
                        key: 'deeds',
                        head: t('deeds'),
                        cell: (member: Schema['Member']) =>
                          member.endReason ? '–' : <EndMembership member={member} />,
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Answer>
    </section>
  );
}
