import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Facts, formatInstant, Money, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { PlanCited } from '../decisions/plan-cited.js';
import { useIsOffice, useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { roundQuery } from '../questions.js';
import { Amounts } from './amounts.js';
import { ApplicationState, Standing } from './application-state.js';
import { Assessment } from './assessment.js';
import { Budget } from './budget.js';
import { DecisionOf } from './decision-of.js';
import { AttachedFiles } from './attached-files.js';
import { Mend } from './mend.js';
import { applicationQuery } from './questions.js';
import { APPLICATION_TABS } from './routes.js';
import { Withdraw } from './withdraw.js';

const route = getRouteApi('/applications/$applicationId');

/** One application from what was asked for to what came of it. */
export function Application(): ReactNode {
  const t = useWords('applications');
  const { applicationId } = route.useParams();
  const isOffice = useIsOffice();
  const application = useQuery(applicationQuery(applicationId));
  const { data } = application;
  const round = useQuery({ ...roundQuery(data?.roundId ?? ''), enabled: data !== undefined });
  const above = data && (
    <p className="way-back">
      {isOffice ? (
        <Link to="/rounds/$roundId/applications" params={{ roundId: data.roundId }}>
          ← {round.data?.title ?? t('round')}
        </Link>
      ) : (
        <Link to="/my-applications">← {t('myApplicationsEntry')}</Link>
      )}
    </p>
  );
  const title = data ? t('applicationTitled', { number: data.reference, title: data.title }) : t('application');
  return (
    <Page title={title} above={above}>
      <Answer to={application}>{(found) => <Found application={found} />}</Answer>
    </Page>
  );
}

function Found({ application }: { application: Schema['Application'] }): ReactNode {
  const t = useWords('applications');
  const { tab = 'application' } = route.useSearch();
  const isOffice = useIsOffice();
  const may = useMay();
  const { id, organisation, organisationId, requested, providerStanding } = application;
  const tabs = APPLICATION_TABS.filter((one) => isOffice || !['assessment', 'amounts'].includes(one));
  return (
    <>
      <Facts
        of={[
          [t('organisation'), organisation ?? organisationId],
          [t('standing'), <Standing of={providerStanding} />],
          [t('requested'), <Money of={requested} />],
          [t('status'), <ApplicationState of={application} />],
        ]}
      />
      <nav className="tabs" aria-label={t('application')}>
        {tabs.map((one) => (
          <Link
            key={one}
            to="/applications/$applicationId"
            params={{ applicationId: id }}
            search={{ tab: one }}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`tab-${one}`)}
          </Link>
        ))}
      </nav>
      {tab === 'application' && (
        <>
          <AsHandedIn application={application} />
          {!isOffice && application.status === 'submitted' && <Mend application={application} />}
          {!isOffice && application.status === 'submitted' && <Withdraw application={application} />}
        </>
      )}
      {tab === 'assessment' && <Assessment application={application} />}
      {tab === 'amounts' && <Amounts application={application} />}
      {tab === 'files' && (
        <AttachedFiles
          of={`/api/v1/funding/applications/${id}/files`}
          mayAttach={application.status === 'submitted' && may('funding_attachFile')}
        />
      )}
      {tab === 'decision' && <DecisionOf application={application} />}
    </>
  );
}

function AsHandedIn({ application }: { application: Schema['Application'] }): ReactNode {
  const t = useWords('applications');
  const locale = useLocale();
  const { priorityRefs, outsidePlan, description, completion, submittedAt, revision, serviceType } = application;
  const { minimumViable, maximumUseful, eligible, endedReason, territories } = application;
  return (
    <>
      {completion && (
        <div className="notice">
          <p>
            <strong>{t('askedFor', { until: formatInstant(completion.until, locale) })}</strong>{' '}
            {completion.answeredAt
              ? t('answeredOn', { at: formatInstant(completion.answeredAt, locale) })
              : t('notAnswered')}
          </p>
          <p className="told">{completion.text}</p>
        </div>
      )}
      <h2>{t('servesPlan')}</h2>
      {outsidePlan && <p className="notice">{t('outsidePlan', { reason: outsidePlan.reason })}</p>}
      {priorityRefs.length === 0 && !outsidePlan && <p>{t('servesNothingYet')}</p>}
      {priorityRefs.map((cited) => (
        <PlanCited key={`${cited.priorityCode} ${cited.measureCode ?? ''}`} cited={cited} />
      ))}
      <h2>{t('tab-application')}</h2>
      <Facts
        of={[
          [t('submittedAt'), formatInstant(submittedAt, locale)],
          [t('revision'), String(revision)],
          serviceType ? [t('serviceType'), serviceType] : undefined,
          territories.length > 0
            ? [t('territories'), territories.map(({ territory }) => territory.code).join(', ')]
            : undefined,
          minimumViable ? [t('minimumViable'), <Money of={minimumViable} />] : undefined,
          maximumUseful ? [t('maximumUseful'), <Money of={maximumUseful} />] : undefined,
          eligible ? [t('eligible'), <Money of={eligible} />] : undefined,
          endedReason ? [t('reason'), endedReason] : undefined,
        ]}
      />
      {description && <p className="told narrow">{description}</p>}
      <Budget application={application} />
      <RoomOf room={application.room} />
    </>
  );
}

/** What the compensation of its service still leaves; only where the round demands one. */
function RoomOf({ room }: { room: Schema['Application']['room'] }): ReactNode {
  const t = useWords('applications');
  const locale = useLocale();
  if (!room) return null;
  return (
    <>
      <h2>{t('room')}</h2>
      <Facts
        of={[
          [t('year'), String(room.year)],
          room.compensation ? [t('compensation'), <Money of={room.compensation} />] : undefined,
          room.others ? [t('ofOthers'), <Money of={room.others} />] : undefined,
          [t('roomLeft'), room.left ? <Money of={room.left} /> : t(`room-${room.state}`)],
        ]}
      />
      {room.reason && <p>{room.reason[locale as 'cs']}</p>}
    </>
  );
}
