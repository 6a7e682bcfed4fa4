import { useEffect, useRef, useState } from 'react';
import type { Schema } from '@levada/api-client';
import { answerOf, api, Refused } from '../api.js';
import { useWords } from '../languages/words.js';
import { mistakesOf } from '../mistakes.js';
import { queries } from '../queries.js';
import { stepOf, type Direction, type WhyNot } from './moves.js';
import type { OutlineItem, Rules } from './outline.js';
import { linkIdOf } from './outline-tree.js';
import { elementQuery, outlineQuery } from './questions.js';

type Place = Schema['PlaceDto'];

export interface Moves {
  readonly move: (code: string, direction: Direction) => void;
  readonly moveTo: (code: string, place: Place) => void;
  readonly whyNot: (code: string, direction: Direction) => string | undefined;
  /** What was done last, for whoever does not see it. */
  readonly said: string;
  readonly trouble: string | undefined;
}

/** Moves elements one after the other: each move reads where the one before has put things. */
export function useMoves(of: {
  planId: string;
  planVersion: number;
  items: readonly OutlineItem[];
  rules: Rules;
  flush: { readonly current: () => Promise<void> };
}): Moves {
  const { planId, planVersion, rules, flush } = of;
  const t = useWords('plans');
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const queue = useRef(Promise.resolve());
  const refocus = useRef<string>(undefined);
  const why = (refusal: WhyNot): string =>
    refusal.why === 'wrongPlace'
      ? t('whyNot-wrongPlace', { above: refusal.above || t('topOfPlan') })
      : t(`whyNot-${refusal.why}`);

  const read = async (): Promise<readonly OutlineItem[]> =>
    (await queries.fetchQuery({ ...outlineQuery(planId, planVersion), staleTime: 0 })).items;

  const carryOut = (code: string, placeOf: (items: readonly OutlineItem[]) => Place | undefined): void => {
    const focused = document.activeElement?.id === linkIdOf(code);
    queue.current = queue.current.then(async () => {
      try {
        await flush.current();
        const items = await read();
        const one = items.find((item) => item.code === code);
        const body = one && placeOf(items);
        if (!one || !body) return;
        const params = { path: { id: planId, planVersion, code }, header: { 'If-Match': `"${one.version}"` } };
        const moved = await answerOf(
          api.POST('/api/v1/planning/plans/{id}/versions/{planVersion}/elements/{code}/move', { params, body }),
        );
        if (focused) refocus.current = code;
        queries.setQueryData(elementQuery(planId, planVersion, code).queryKey, moved);
        const now = await read();
        setTrouble(undefined);
        setSaid(told(now, code));
      } catch (error) {
        await read().catch(() => undefined);
        const isElsewhere = error instanceof Refused && error.status === 412;
        const text = isElsewhere ? t('movedElsewhere', { code }) : mistakesOf(error, t)[0]!.text;
        setTrouble(text);
      }
    });
  };

  /** Where it stands now: which of how many, below what. */
  const told = (items: readonly OutlineItem[], code: string): string => {
    const one = items.find((item) => item.code === code)!;
    const siblings = items.filter(({ parent, part }) => parent === one.parent && part === one.part);
    return t('movedTo', {
      ...{ code, place: siblings.indexOf(one) + 1, count: siblings.length, above: one.parent ?? t('topOfPlan') },
    });
  };

  useEffect(() => {
    if (refocus.current === undefined) return;
    // Lists in lists: what goes below something else is a new link, and the old one took the focus with it.
    document.getElementById(linkIdOf(refocus.current))?.focus();
    refocus.current = undefined;
  }, [of.items]);

  return {
    said,
    trouble,
    move: (code, direction) =>
      carryOut(code, (items) => {
        const step = stepOf(items, rules, code, direction);
        if ('to' in step) return step.to;
        setSaid(why(step));
        return undefined;
      }),
    moveTo: (code, place) => carryOut(code, () => place),
    whyNot: (code, direction) => {
      const step = stepOf(of.items, rules, code, direction);
      return 'to' in step ? undefined : why(step);
    },
  };
}
