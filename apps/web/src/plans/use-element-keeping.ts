import { useCallback, useEffect, useRef, useState } from 'react';
import type { Schema } from '@levada/api-client';
import { answerOf, api, Refused } from '../api.js';
import { AGAIN, isFinal, QUIET } from '../frame/autosave.js';
import { differencesOf } from '../frame/beside.js';
import { useStay } from '../frame/stay.js';
import { useWords } from '../languages/words.js';
import { mistakesOf } from '../mistakes.js';
import { queries } from '../queries.js';
import {
  bodyOf,
  holdsBack,
  isWholeCost,
  isWholeIndicator,
  textOf,
  type ElementBody,
  type ElementText,
} from './element-text.js';
import { elementQuery, outlineQuery } from './questions.js';

type Element = Schema['PlanElement'];
type Text = ElementText;

export interface Keeping {
  readonly text: Text;
  readonly write: (members: Partial<Text>) => void;
  /** Somebody else's, written since this one was read: both stay until one says what holds. */
  readonly theirs: Element | undefined;
  /** What both began with. */
  readonly base: ElementBody;
  readonly settle: (body: ElementBody) => Promise<void>;
  readonly trouble: string | undefined;
  readonly isSaving: boolean;
  readonly savedAt: string | undefined;
}

/** What is typed of an element is kept by itself, one after the other, and never over what somebody else wrote. */
export function useElementKeeping(
  { id, planVersion }: Pick<Schema['Plan'], 'id' | 'planVersion'>,
  standing: Element,
  flush: { current: () => Promise<void> },
): Keeping {
  const t = useWords('plans');
  const [text, setText] = useState(() => textOf(standing));
  const [theirs, setTheirs] = useState<Element>();
  const [trouble, setTrouble] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<string>();
  const known = useRef({ version: standing.version, body: bodyOf(textOf(standing)) });
  const latest = useRef(text);
  latest.current = text;
  const failed = useRef<string>(undefined);
  const [tries, setTries] = useState(0);
  const isHeld = useRef(false);
  isHeld.current = theirs !== undefined;
  const queue = useRef(Promise.resolve());
  const { code } = standing;

  const took = useCallback(
    (answer: Element, sent = bodyOf(textOf(answer))): void => {
      // As it was sent: the answer may say the same in another order, and that is nothing to keep again.
      known.current = { version: answer.version, body: sent };
      queries.setQueryData(elementQuery(id, planVersion, code).queryKey, answer);
      queries.setQueryData(outlineQuery(id, planVersion).queryKey, (was) =>
        was
          ? {
              items: was.items.map((item) =>
                item.code === code ? { ...item, title: answer.title, version: answer.version } : item,
              ),
            }
          : was,
      );
    },
    [id, planVersion, code],
  );

  const put = useCallback(
    async (body: ElementBody, version: number): Promise<Element> => {
      const params = { path: { id, planVersion, code }, header: { 'If-Match': `"${version}"` } };
      return answerOf(api.PUT('/api/v1/planning/plans/{id}/versions/{planVersion}/elements/{code}', { params, body }));
    },
    [id, planVersion, code],
  );

  /** One after the other: the second would otherwise not know the version that the first one made. */
  const keep = useCallback((): Promise<void> => {
    const next = queue.current.then(async () => {
      const body = bodyOf(latest.current, known.current.body);
      const said = JSON.stringify(body);
      if (isHeld.current || said === JSON.stringify(known.current.body)) return;
      setSaving(true);
      try {
        took(await put(body, known.current.version), body);
        failed.current = undefined;
        setTrouble(undefined);
        setSavedAt(new Date().toISOString());
      } catch (error) {
        failed.current = said;
        if (!isFinal(error)) {
          setTimeout(() => {
            if (failed.current === said) failed.current = undefined;
            setTries((before) => before + 1);
          }, AGAIN);
        }
        const there = error instanceof Refused && error.status === 412 ? error.problem?.standing : undefined;
        if (there) setTheirs(there as Element);
        else setTrouble(mistakesOf(error, t)[0]!.text);
        throw error;
      } finally {
        setSaving(false);
      }
    });
    queue.current = next.catch(() => undefined);
    return next;
  }, [put, took, t]);

  const said = JSON.stringify(bodyOf(text, known.current.body));
  useEffect(() => {
    // What was refused as it is goes again only when something of it changes.
    if (theirs || said === JSON.stringify(known.current.body) || said === failed.current) return undefined;
    const soon = setTimeout(() => void keep().catch(() => undefined), QUIET);
    return () => clearTimeout(soon);
    // What was typed, or taken back, while something was on its way goes after it.
  }, [said, keep, theirs, isSaving, tries]);

  const isUnkept = useCallback(
    (): boolean =>
      isHeld.current ||
      holdsBack(latest.current) ||
      JSON.stringify(bodyOf(latest.current, known.current.body)) !== JSON.stringify(known.current.body),
    [],
  );
  // Another element of the same page takes this one off the screen, too.
  useStay(
    { keep, isUnkept },
    ({ current, next }) =>
      JSON.stringify([current.pathname, current.search]) !== JSON.stringify([next.pathname, next.search]),
  );

  useEffect(() => {
    flush.current = keep;
    // Whoever leaves in the middle of a second loses nothing of it.
    return () => {
      flush.current = () => Promise.resolve();
      void keep().catch(() => undefined);
    };
  }, [keep, flush]);

  // What somebody else wrote comes in where nothing of one's own is open; a row that is not whole yet stays.
  useEffect(() => {
    if (standing.version <= known.current.version) return;
    const own = latest.current;
    if (JSON.stringify(bodyOf(own, known.current.body)) !== JSON.stringify(known.current.body)) return;
    known.current = { version: standing.version, body: bodyOf(textOf(standing)) };
    const fresh = textOf(standing);
    setText({
      ...fresh,
      costs: [...fresh.costs, ...own.costs.filter((one) => !isWholeCost(one))],
      indicators: [...fresh.indicators, ...own.indicators.filter((one) => !isWholeIndicator(one))],
    });
  }, [standing]);

  const settle = async (body: ElementBody): Promise<void> => {
    try {
      const answer = await put(body, theirs!.version);
      took(answer);
      setText(textOf(answer));
      setTheirs(undefined);
      setTrouble(undefined);
      failed.current = undefined;
      setSavedAt(new Date().toISOString());
    } catch (error) {
      // Somebody was quicker once more.
      const there = error instanceof Refused && error.status === 412 ? error.problem?.standing : undefined;
      if (there) setTheirs(there as Element);
      throw error;
    }
  };

  // They wrote the same: there is nothing to choose.
  const isSame =
    theirs !== undefined && differencesOf(known.current.body, bodyOf(text), bodyOf(textOf(theirs))).length === 0;
  useEffect(() => {
    if (!isSame || !theirs) return;
    took(theirs);
    setTheirs(undefined);
  }, [isSame, theirs, took]);

  const held = holdsBack(text) ? t('heldBack') : undefined;
  return {
    ...{ text, theirs, settle, trouble: trouble ?? held, isSaving, savedAt, base: known.current.body },
    write: (members) => setText((was) => ({ ...was, ...members })),
  };
}
