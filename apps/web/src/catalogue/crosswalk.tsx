import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, DataTable } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { useTitle } from '../registry/in-language.js';
import { RELATIONS, toSend, withUncovered, type Line } from './crosswalk-lines.js';
import { codesQuery, crosswalkQuery, isEditable, renewVersion } from './questions.js';
import { VersionPage } from './version-page.js';

const route = getRouteApi('/catalogue/$versionId/crosswalk');

/** Where the codes of the version before lead to: what was recorded under them is read under these. */
export function CatalogueCrosswalk(): ReactNode {
  const t = useWords('catalogue');
  const { versionId } = route.useParams();
  const crosswalk = useQuery(crosswalkQuery(versionId));
  return (
    <VersionPage versionId={versionId}>
      {(version) => (
        <section aria-labelledby="crosswalk">
          <h2 id="crosswalk">{t('crosswalk')}</h2>
          <p className="hint">{t('crosswalkIntro')}</p>
          {version.predecessorId === null ? (
            <p>{t('firstVersion')}</p>
          ) : (
            <Answer to={crosswalk}>{(found) => <Shown version={version} crosswalk={found} />}</Answer>
          )}
        </section>
      )}
    </VersionPage>
  );
}

function Shown({
  version,
  crosswalk,
}: {
  version: Schema['CatalogueVersion'];
  crosswalk: Schema['Crosswalk'];
}): ReactNode {
  const t = useWords('catalogue');
  const may = useMay();
  const [saved, setSaved] = useState(0);
  const { lines, uncovered } = crosswalk;
  return (
    <>
      {uncovered.length > 0 && <p className="notice">{t('uncovered', { list: uncovered.join(', ') })}</p>}
      {isEditable(version) && may('catalogue_tellCrosswalk') ? (
        <Write key={saved} version={version} crosswalk={crosswalk} onSaved={() => setSaved(saved + 1)} />
      ) : lines.length === 0 ? (
        <p>{t('noLines')}</p>
      ) : (
        <DataTable
          caption={t('linesFound', { count: lines.length })}
          rows={lines}
          keyOf={({ from, to }) => `${from} ${to ?? ''}`}
          columns={[
            { key: 'from', head: t('codeBefore'), names: true, cell: ({ from }) => from },
            { key: 'relation', head: t('relation'), cell: ({ relation }) => t(`relation-${relation}`) },
            { key: 'to', head: t('codeNow'), cell: ({ to }) => to ?? '–' },
          ]}
        />
      )}
    </>
  );
}

/** What is typed stays, whoever else writes meanwhile; then it is refused, and nothing of theirs is overwritten. */
function Write({ version, crosswalk, onSaved }: Parameters<typeof Shown>[0] & { onSaved: () => void }): ReactNode {
  const t = useWords('catalogue');
  const titleOf = useTitle();
  const [read] = useState(crosswalk);
  const [lines, setLines] = useState(() => withUncovered(read.lines, read.uncovered));
  const before = useQuery(codesQuery(version.predecessorId!));
  const now = useQuery(codesQuery(version.id));
  const change = (at: number, members: Partial<Line>): void =>
    setLines((was) => was.map((one, row) => (row === at ? { ...one, ...members } : one)));
  const options = (of: readonly Schema['ServiceType'][] | undefined): ReactNode =>
    (of ?? []).map(({ code, names }) => (
      <option key={code} value={code}>
        {code} {titleOf(names as Record<string, string>, '')}
      </option>
    ));
  const save = async (): Promise<void> => {
    const params = { path: { id: version.id }, header: { 'If-Match': `"${read.version}"` } };
    await answerOf(api.PUT('/api/v1/catalogue/versions/{id}/crosswalk', { params, body: { lines: toSend(lines) } }));
    await renewVersion(version.id);
    onSaved();
  };
  return (
    <DeedForm
      does={t('keepCrosswalk')}
      check={() =>
        lines.flatMap(({ from, to, relation }, at) =>
          relation !== 'ended' && !to ? [{ field: `line-to-${at}`, text: t('toMissing', { code: from }) }] : [],
        )
      }
      carryOut={save}
    >
      {lines.length === 0 && <p>{t('noLines')}</p>}
      {lines.map(({ from, to, relation }, at) => (
        <div key={at} className="row" role="group" aria-label={t('lineRow', { row: at + 1 })}>
          <label>
            {t('codeBefore')}
            <select value={from} onChange={({ target }) => change(at, { from: target.value })}>
              {!before.data?.some(({ code }) => code === from) && <option value={from}>{from}</option>}
              {options(before.data)}
            </select>
          </label>
          <label>
            {t('relation')}
            <select value={relation} onChange={({ target }) => change(at, { relation: target.value as 'ended' })}>
              {RELATIONS.map((one) => (
                <option key={one} value={one}>
                  {t(`relation-${one}`)}
                </option>
              ))}
            </select>
          </label>
          {relation !== 'ended' && (
            <label>
              {t('codeNow')}
              <select
                id={`line-to-${at}`}
                value={to ?? ''}
                onChange={({ target }) => change(at, { to: target.value || null })}
              >
                <option value="">{t('notSaid')}</option>
                {options(now.data)}
              </select>
            </label>
          )}
          <Button
            quiet
            aria-label={t('removeLine', { row: at + 1 })}
            onClick={() => setLines((was) => was.filter((_, row) => row !== at))}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <p>
        <Button
          quiet
          onClick={() =>
            setLines((was) => [...was, { from: before.data?.[0]?.code ?? '', to: null, relation: 'renamed' }])
          }
        >
          {t('addLine')}
        </Button>
      </p>
    </DeedForm>
  );
}
