import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Facts, formatInstant, TextField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { Person } from '../frame/person.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { renewVersion, versionStepsQuery } from './questions.js';
import { VersionPage } from './version-page.js';

const route = getRouteApi('/catalogue/$versionId/life');
type Version = Schema['CatalogueVersion'];

/** A version of the catalogue on its way from a draft to what is in force. */
export function CatalogueLife(): ReactNode {
  const { versionId } = route.useParams();
  return <VersionPage versionId={versionId}>{(version) => <Life version={version} />}</VersionPage>;
}

const STEPS = {
  'open-discussion': {
    operation: 'catalogue_openCatalogueDiscussion',
    path: '/api/v1/catalogue/versions/{id}/discussion',
    from: ['draft'],
  },
  'sign-off': {
    operation: 'catalogue_signOffCatalogueVersion',
    path: '/api/v1/catalogue/versions/{id}/sign-off',
    from: ['draft', 'in-discussion'],
  },
  reopen: {
    operation: 'catalogue_reopenCatalogueVersion',
    path: '/api/v1/catalogue/versions/{id}/reopening',
    from: ['signed-off'],
  },
} as const;
type StepName = keyof typeof STEPS;

function Life({ version }: { version: Version }): ReactNode {
  const t = useWords('catalogue');
  const locale = useLocale();
  const may = useMay();
  const steps = useQuery(versionStepsQuery(version.id, version.version));
  const { signedOffBy, signedOffAt, publishedBy, publishedAt } = version;
  const isPublishable = version.status === 'signed-off' && may('catalogue_publishCatalogueVersion');
  return (
    <>
      <Facts
        of={[
          [t('draftedBy'), <Person id={version.draftedBy} />],
          signedOffBy ? [t('signedOffBy'), <Person id={signedOffBy} />] : undefined,
          signedOffAt ? [t('signedOffAt'), formatInstant(signedOffAt, locale)] : undefined,
          publishedBy ? [t('publishedBy'), <Person id={publishedBy} />] : undefined,
          publishedAt ? [t('publishedAt'), formatInstant(publishedAt, locale)] : undefined,
          [t('contact'), version.contact],
        ]}
      />
      <section aria-labelledby="next">
        <h2 id="next">{t('whatNext')}</h2>
        <Answer to={steps}>
          {({ steps: told }) => {
            const whyNot = (step: string): string | undefined =>
              told.find((one) => one.step === step)?.refusal?.title ?? undefined;
            const own = (Object.keys(STEPS) as StepName[]).filter(
              (step) => (STEPS[step].from as readonly string[]).includes(version.status) && may(STEPS[step].operation),
            );
            return (
              <>
                {own.map((step) => (
                  <div key={step} className="narrow">
                    <h3>{t(`step-${step}`)}</h3>
                    <Step version={version} step={step} whyNot={whyNot(step)} />
                  </div>
                ))}
                {isPublishable && (
                  <div className="narrow">
                    <h3>{t('step-publish')}</h3>
                    <Publish version={version} whyNot={whyNot('publish')} />
                  </div>
                )}
                {own.length === 0 && !isPublishable && <p>{t('nothingForYou')}</p>}
              </>
            );
          }}
        </Answer>
      </section>
    </>
  );
}

const paramsOf = ({ id, version }: Version) => ({ path: { id }, header: { 'If-Match': `"${version}"` } });

function Step({ version, step, whyNot }: { version: Version; step: StepName; whyNot: string | undefined }): ReactNode {
  const t = useWords('catalogue');
  if (whyNot) return <p className="notice">{t('notYet', { why: whyNot })}</p>;
  return (
    <DeedForm
      does={t(`step-${step}`)}
      quiet
      carryOut={async () => {
        await answerOf(api.POST(STEPS[step].path, { params: paramsOf(version) }));
        await renewVersion(version.id);
      }}
    >
      <p>{t(`means-${step}`)}</p>
    </DeedForm>
  );
}

/** Who publishes says from when; the services under codes that go are told before, among the reasons why not. */
function Publish({ version, whyNot }: { version: Version; whyNot: string | undefined }): ReactNode {
  const t = useWords('catalogue');
  return (
    <>
      {whyNot && <p className="notice">{t('notYet', { why: whyNot })}</p>}
      <DeedForm
        does={t('step-publish')}
        check={({ effectiveOn }) => (effectiveOn ? [] : [{ field: 'effective-on', text: t('dayMissing') }])}
        carryOut={async ({ effectiveOn = '' }) => {
          await answerOf(
            api.POST('/api/v1/catalogue/versions/{id}/publication', {
              ...{ params: paramsOf(version), body: { effectiveOn } },
            }),
          );
          await renewVersion(version.id);
        }}
      >
        <p>{t('means-publish')}</p>
        <TextField id="effective-on" name="effectiveOn" type="date" label={t('effectiveOn')} />
      </DeedForm>
    </>
  );
}
