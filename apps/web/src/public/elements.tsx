import { createElement, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Facts, Money } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import { Paragraphs } from './outside.js';

type Element = Schema['PublicPlanContent']['elements'][number];

/** The text of a plan, from its goals down to its activities; what lies in something has a heading below it. */
export function Elements({ of: elements, isOpen }: { of: readonly Element[]; isOpen: boolean }): ReactNode {
  const t = useWords('public');
  const depths = new Map<string, number>();
  for (const { code, parent } of elements) depths.set(code, parent === null ? 0 : (depths.get(parent) ?? -1) + 1);
  return (
    <section>
      <h2>{t('planText')}</h2>
      {elements.length === 0 && <p>{t('noText')}</p>}
      {elements.map((element) => (
        <Shown key={element.code} element={element} depth={depths.get(element.code)!} isOpen={isOpen} />
      ))}
    </section>
  );
}

function Shown({ element, depth, isOpen }: { element: Element; depth: number; isOpen: boolean }): ReactNode {
  const t = useWords('public');
  const { code, kind, title, body, responsible, cooperating, costs } = element;
  const heading = createElement(`h${Math.min(6, depth + 3)}`, null, `${t(`kind-${kind}`)} ${code}: ${title}`);
  return (
    <article className="narrow">
      {heading}
      <Paragraphs of={body} />
      <Facts
        of={[
          responsible.length > 0 ? [t('responsible'), responsible.join(', ')] : undefined,
          cooperating.length > 0 ? [t('cooperating'), cooperating.join(', ')] : undefined,
          costs.length > 0
            ? [
                t('costs'),
                costs.map(({ year, source, amount }, at) => (
                  <span key={at}>
                    {at > 0 && '; '}
                    {t('costOf', { year, source })} <Money of={amount} />
                  </span>
                )),
              ]
            : undefined,
        ]}
      />
      {isOpen && (
        <p>
          <Link to="." search={{ about: code } as never} hash="comment">
            {t('commentThis', { code })}
          </Link>
        </p>
      )}
    </article>
  );
}
