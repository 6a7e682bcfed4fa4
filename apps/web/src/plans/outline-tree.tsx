import { type KeyboardEvent, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import { useTitle } from '../registry/in-language.js';
import type { Direction } from './moves.js';
import { treeOf, type Branch, type OutlineItem } from './outline.js';

const KEYS: Readonly<Record<string, Direction>> = {
  ...{ ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' },
};

/** Where the link of an element is found again after it has moved. */
export const linkIdOf = (code: string): string => `outline ${code}`;

/** The outline as lists in lists of links: arrows go through them, and with Alt they move the element. */
export function OutlineTree({
  items,
  template,
  chosen,
  onMove,
}: {
  items: readonly OutlineItem[];
  template: Schema['PlanTemplate'] | undefined;
  chosen: string | undefined;
  onMove?: (code: string, direction: Direction) => void;
}): ReactNode {
  const t = useWords('plans');
  const titleOf = useTitle();
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const direction = KEYS[event.key];
    const code = (event.target as HTMLElement).dataset.code;
    if (!direction || code === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.altKey) {
      if (!onMove) return;
      // Alt and an arrow would else go back in the browser's history.
      event.preventDefault();
      onMove(code, direction);
      return;
    }
    if (direction !== 'up' && direction !== 'down') return;
    event.preventDefault();
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-code]')];
    links[links.findIndex((link) => link.dataset.code === code) + (direction === 'up' ? -1 : 1)]?.focus();
  };
  const tree = treeOf(items);
  const parts = [...new Set(tree.map(({ item }) => item.part))];
  const order = template?.parts.map(({ code }) => code) ?? [];
  const known = parts.toSorted((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? ''));
  return (
    <nav className="tree" aria-labelledby="outline" onKeyDown={press}>
      {known.map((part) => (
        <div key={part ?? ''}>
          {part !== null && <h3>{titleOf(template?.parts.find(({ code }) => code === part)?.title ?? {}, part)}</h3>}
          <Level
            of={tree.filter(({ item }) => item.part === part)}
            chosen={chosen}
            kindOf={(kind) => t(`kind-${kind}`)}
          />
        </div>
      ))}
    </nav>
  );
}

function Level({
  of: branches,
  chosen,
  kindOf,
}: {
  of: readonly Branch[];
  chosen: string | undefined;
  kindOf: (kind: OutlineItem['kind']) => string;
}): ReactNode {
  return (
    <ul>
      {branches.map(({ item: { code, kind, title }, below }) => (
        <li key={code}>
          <Link
            id={linkIdOf(code)}
            data-code={code}
            to="."
            search={{ element: code } as never}
            resetScroll={false}
            activeProps={{}}
            {...(code === chosen ? { 'aria-current': 'true' } : {})}
          >
            <span className="soft">{kindOf(kind)}</span> <strong>{code}</strong> {title}
          </Link>
          {below.length > 0 && <Level of={below} chosen={chosen} kindOf={kindOf} />}
        </li>
      ))}
    </ul>
  );
}
