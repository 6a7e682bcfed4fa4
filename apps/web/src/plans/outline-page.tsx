import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { AddElement } from './add-element.js';
import { ElementForm } from './element-form.js';
import { ElementRead } from './element-read.js';
import { MoveBar } from './move-bar.js';
import { OutlineTree } from './outline-tree.js';
import type { OutlineItem } from './outline.js';
import { PlanPage, type PlanShown } from './plan-page.js';
import { elementQuery, outlineQuery, templatesQuery } from './questions.js';
import { RemoveElement } from './remove-element.js';
import { rulesOf } from './rules.js';
import { useMoves } from './use-moves.js';
import { WhichVersion } from './which-version.js';

const route = getRouteApi('/plans/$planId/versions/$number/outline');

/** What others write is heard of this often. */
const POLL = 5_000;

/** The text of a version: its outline, and beside it the element that is open. Written in while the version is a draft. */
export function PlanOutline(): ReactNode {
  const { planId, number } = route.useParams();
  return (
    <PlanPage planId={planId}>
      {({ versions }) => <Version key={number} versions={versions} planId={planId} number={Number(number)} />}
    </PlanPage>
  );
}

function Version({
  versions,
  planId,
  number,
}: Pick<PlanShown, 'versions'> & { planId: string; number: number }): ReactNode {
  const t = useWords('plans');
  const version = versions.find(({ planVersion }) => planVersion === number);
  const isDraft = version?.status === 'draft';
  const outline = useQuery({
    ...outlineQuery(planId, number),
    staleTime: 0,
    ...(isDraft ? { refetchInterval: POLL } : {}),
  });
  const templates = useQuery(templatesQuery);
  if (!version) return <p>{t('noSuchVersion', { number })}</p>;
  return (
    <>
      <WhichVersion versions={versions} number={number} />
      <Answer to={outline}>
        {({ items }) => (
          <Answer to={templates}>
            {({ items: known }) => (
              <Bench version={version} items={items} template={known.find(({ id }) => id === version.templateId)} />
            )}
          </Answer>
        )}
      </Answer>
    </>
  );
}

function Bench({
  version,
  items,
  template,
}: {
  version: Schema['Plan'];
  items: readonly OutlineItem[];
  template: Schema['PlanTemplate'] | undefined;
}): ReactNode {
  const t = useWords('plans');
  const may = useMay();
  // The first one stays the one that is open, also when it is moved.
  const [first] = useState(items[0]?.code);
  const { element: chosen = first ?? items[0]?.code } = route.useSearch();
  const mayWrite = version.status === 'draft' && may('planning_changePlanElement');
  const rules = rulesOf(version, template);
  // What is typed and not kept yet goes first: a move reads the version that it made.
  const flush = useRef<() => Promise<void>>(() => Promise.resolve());
  const moves = useMoves({ planId: version.id, planVersion: version.planVersion, items, rules, flush });
  const one = items.find(({ code }) => code === chosen);
  return (
    <>
      {version.status === 'draft' && !mayWrite && <p className="notice">{t('onlyPlanners')}</p>}
      {version.status !== 'draft' && <p className="notice">{t('standsStill')}</p>}
      <p className="unseen" role="status">
        {moves.said}
      </p>
      <div className="outline">
        <section aria-labelledby="outline">
          <h2 id="outline">{t('outline')}</h2>
          {mayWrite && <p className="hint">{t('outlineKeys')}</p>}
          {items.length === 0 && <p>{t('emptyOutline')}</p>}
          <OutlineTree
            items={items}
            template={template}
            chosen={chosen}
            {...(mayWrite ? { onMove: moves.move } : {})}
          />
          {mayWrite && <AddElement version={version} items={items} rules={rules} template={template} above={one} />}
        </section>
        <section aria-labelledby="open-element" className="element">
          {one ? (
            <>
              <h2 id="open-element" tabIndex={-1}>
                {one.code} · {t(`kind-${one.kind}`)}
              </h2>
              {mayWrite && (
                <div className="bar">
                  <MoveBar one={one} items={items} rules={rules} moves={moves} />
                  <RemoveElement version={version} one={one} items={items} flush={flush} />
                </div>
              )}
              {moves.trouble && (
                <p className="error" role="alert">
                  {moves.trouble}
                </p>
              )}
              <Open key={one.code} version={version} one={one} mayWrite={mayWrite} flush={flush} template={template} />
            </>
          ) : (
            <h2 id="open-element">{t('noneChosen')}</h2>
          )}
        </section>
      </div>
    </>
  );
}

function Open({
  version,
  one,
  mayWrite,
  flush,
  template,
}: {
  version: Schema['Plan'];
  one: OutlineItem;
  mayWrite: boolean;
  flush: { current: () => Promise<void> };
  template: Schema['PlanTemplate'] | undefined;
}): ReactNode {
  // A newer version in the outline is one that somebody has written since.
  const element = useQuery({ ...elementQuery(version.id, version.planVersion, one.code), staleTime: 0 });
  const isBehind = element.data !== undefined && element.data.version < one.version;
  const { refetch } = element;
  useEffect(() => {
    if (isBehind) void refetch();
  }, [isBehind, one.version, refetch]);
  return (
    <Answer to={element}>
      {(found) =>
        mayWrite ? (
          <ElementForm version={version} standing={found} flush={flush} template={template} />
        ) : (
          <ElementRead element={found} />
        )
      }
    </Answer>
  );
}
