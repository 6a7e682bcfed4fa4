import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Facts } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api, Refused } from '../api.js';
import { Beside } from '../frame/beside-panel.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { Told } from '../frame/told.js';
import { Answer } from '../frame/trouble.js';
import { LANGUAGES, useLanguage } from '../languages/language.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { useTitle } from '../registry/in-language.js';
import { EntryFields } from './entry-fields.js';
import { entryMistakes } from './entry-mistakes.js';
import { bodyOf, bodyTyped, type EntryBody } from './entry-text.js';
import { memberName, memberValue } from './member-name.js';
import { entryQuery, isEditable, renewVersion } from './questions.js';
import { RemoveEntry } from './remove-entry.js';
import { VersionPage } from './version-page.js';

const route = getRouteApi('/catalogue/$versionId/entries/$code');

/** One entry of the catalogue, in all languages of its version side by side. */
export function Entry(): ReactNode {
  const { versionId, code } = route.useParams();
  const entry = useQuery(entryQuery(versionId, code));
  return (
    <VersionPage versionId={versionId}>
      {(version) => <Answer to={entry}>{(found) => <Shown key={code} version={version} entry={found} />}</Answer>}
    </VersionPage>
  );
}

interface Of {
  readonly version: Schema['CatalogueVersion'];
  readonly entry: Schema['ServiceType'];
}

function Shown({ version, entry }: Of): ReactNode {
  const t = useWords('catalogue');
  const may = useMay();
  const titleOf = useTitle();
  const mayWrite = isEditable(version) && may('catalogue_changeServiceType');
  return (
    <section aria-labelledby="entry">
      <p className="way-back">
        <Link to="/catalogue/$versionId" params={{ versionId: version.id }}>
          ← {t('entries')}
        </Link>
      </p>
      <h2 id="entry">
        {entry.code} {titleOf(entry.names as Record<string, string>, '')}
      </h2>
      {mayWrite ? <Write version={version} entry={entry} /> : <Read version={version} entry={entry} />}
      {mayWrite && <RemoveEntry version={version} entry={entry} />}
    </section>
  );
}

function Write({ version, entry }: Of): ReactNode {
  const t = useWords('catalogue');
  // What the boxes began with: only what both have read can tell whose change is whose.
  const [read, setRead] = useState(entry);
  const [clash, setClash] = useState<{ readonly mine: EntryBody; readonly reason: string | undefined }>();
  const [theirs, setTheirs] = useState<Schema['ServiceType']>();
  const [isKept, setKept] = useState(false);
  const put = (body: EntryBody, reason: string | undefined, now: number): Promise<Schema['ServiceType']> =>
    answerOf(
      api.PUT('/api/v1/catalogue/versions/{id}/service-types/{code}', {
        params: { path: { id: version.id, code: entry.code }, header: { 'If-Match': `"${now}"` } },
        body: { entry: body, ...(reason ? { reason } : {}) },
      }),
    );
  const took = async (answer: Schema['ServiceType']): Promise<void> => {
    setRead(answer);
    setTheirs(undefined);
    setClash(undefined);
    setKept(true);
    await renewVersion(version.id);
  };
  const standing = (): Promise<Schema['ServiceType']> =>
    queries.fetchQuery({ ...entryQuery(version.id, entry.code), staleTime: 0 });
  if (theirs && clash) {
    return (
      <Beside
        key={theirs.version}
        base={bodyOf(read)}
        mine={clash.mine}
        theirs={bodyOf(theirs)}
        by={undefined}
        nameOf={(member) => memberName(member, t)}
        tell={(member, value) => memberValue(member, value, t)}
        onSettle={async (merged) => {
          try {
            await took(await put(merged, clash.reason, theirs.version));
          } catch (error) {
            if (error instanceof Refused && error.status === 412) setTheirs(await standing());
            throw error;
          }
        }}
      />
    );
  }
  return (
    <>
      {isKept && (
        <p role="status" className="notice">
          {t('entryKept')}
        </p>
      )}
      <DeedForm
        key={read.version}
        does={t('keepEntry')}
        check={(typed) => entryMistakes(typed, version, t)}
        carryOut={async (typed) => {
          const mine = bodyTyped(typed, version.languages, bodyOf(read));
          try {
            await took(await put(mine, typed.reason, read.version));
          } catch (error) {
            if (!(error instanceof Refused && error.status === 412)) throw error;
            setClash({ mine, reason: typed.reason });
            setTheirs(await standing());
          }
        }}
      >
        <EntryFields version={version} entry={bodyOf(read)} />
      </DeedForm>
    </>
  );
}

function Read({ version, entry }: Of): ReactNode {
  const t = useWords('catalogue');
  const language = useLanguage();
  const { names, definitions, ...rest } = bodyOf(entry) as Record<string, unknown> & EntryBody;
  const said = (texts: object | undefined, one: string): string | undefined =>
    ((texts ?? {}) as Record<string, string>)[one];
  return (
    <>
      <div className="columns">
        {version.languages.map((one) => (
          <div key={one}>
            <h3>{LANGUAGES[one]}</h3>
            <p lang={one}>
              <strong>
                <Told of={said(names, one)} />
              </strong>
            </p>
            <p lang={one}>
              <Told of={said(definitions, one)} />
            </p>
          </div>
        ))}
      </div>
      <Facts
        key={language}
        of={Object.entries(rest).map(([member, value]) => [
          memberName(member, t),
          <Told of={memberValue(member, value, t)} />,
        ])}
      />
    </>
  );
}
