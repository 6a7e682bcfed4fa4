import { useId, type ReactNode } from 'react';
import { SelectField } from '@levada/ui';
import { useWords } from '../languages/words.js';
import { DIRECTIONS, otherPlaces, type Direction } from './moves.js';
import type { OutlineItem, Rules } from './outline.js';
import type { Moves } from './use-moves.js';

const SIGNS: Readonly<Record<Direction, string>> = { up: '↑', down: '↓', in: '→', out: '←' };

/** The four ways an element can go, and straight to another place. What does not go says why. */
export function MoveBar({
  one,
  items,
  rules,
  moves,
}: {
  one: OutlineItem;
  items: readonly OutlineItem[];
  rules: Rules;
  moves: Moves;
}): ReactNode {
  const t = useWords('plans');
  const id = useId();
  const places = otherPlaces(items, rules, one.code);
  const whyNot = DIRECTIONS.flatMap((direction) => {
    const why = moves.whyNot(one.code, direction);
    return why ? [[direction, why] as const] : [];
  });
  return (
    <div className="moves" role="group" aria-label={t('moveThis', { code: one.code })}>
      {DIRECTIONS.map((direction) => {
        const why = moves.whyNot(one.code, direction);
        return (
          <button
            key={direction}
            type="button"
            className="button quiet"
            aria-disabled={why ? true : undefined}
            aria-describedby={why ? `${id}-${direction}` : undefined}
            title={why}
            onClick={() => moves.move(one.code, direction)}
          >
            <span aria-hidden="true">{SIGNS[direction]}</span> {t(`move-${direction}`)}
          </button>
        );
      })}
      {places.length > 0 && (
        <SelectField
          label={t('moveBelow')}
          value=""
          onChange={({ target }) => target.value && moves.moveTo(one.code, { parent: target.value })}
          choices={[['', t('choosePlace')], ...places.map(({ code, title }) => [code, `${code} ${title}`] as const)]}
        />
      )}
      {whyNot.length > 0 && (
        <details className="why-not">
          <summary>{t('whyNotMove')}</summary>
          <ul>
            {whyNot.map(([direction, why]) => (
              <li key={direction} id={`${id}-${direction}`}>
                {t(`move-${direction}`)}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
