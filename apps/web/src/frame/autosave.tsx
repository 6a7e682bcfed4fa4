import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { formatInstant, useLocale } from '@levada/ui';
import { Refused, Unknown } from '../api.js';
import { useWords } from '../languages/words.js';
import { mistakesOf } from '../mistakes.js';
import { useStay } from './stay.js';

/** What was not typed on for so long, in milliseconds, is kept. */
export const QUIET = 1_000;
/** What did not get through is sent again after so long. */
export const AGAIN = 5_000;

/** A refusal says that it is wrong as it is; anything else may be over in a moment. */
export const isFinal = (error: unknown): boolean =>
  error instanceof Unknown || (error instanceof Refused && error.status >= 400 && error.status < 500);

export interface Autosave {
  /** Keeps what is not kept yet; throws what kept it from that. */
  keep(): Promise<void>;
  readonly trouble: unknown;
  readonly isSaving: boolean;
  /** When it was kept last on this page. */
  readonly savedAt: string | undefined;
}

/**
 * Keeps what is typed by itself: a second after the last letter, and when somebody leaves. One after the other, because the
 * second would otherwise not know the version that the first one made. What was refused goes again only when it changes; what did
 * not get through, until it does.
 */
export function useAutosave<What>(what: What, write: (what: What) => Promise<void>): Autosave {
  const [trouble, setTrouble] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<string>();
  const text = JSON.stringify(what);
  const latest = useRef({ text, what, write });
  latest.current = { text, what, write };
  const kept = useRef(text);
  const failed = useRef<string>(undefined);
  const [tries, setTries] = useState(0);
  const queue = useRef(Promise.resolve());
  const keep = useCallback((): Promise<void> => {
    const next = queue.current.then(async () => {
      const now = latest.current;
      if (now.text === kept.current) return;
      setSaving(true);
      try {
        await now.write(now.what);
        kept.current = now.text;
        failed.current = undefined;
        setTrouble(undefined);
        setSavedAt(new Date().toISOString());
      } catch (error) {
        failed.current = now.text;
        if (!isFinal(error)) {
          setTimeout(() => {
            if (failed.current === now.text) failed.current = undefined;
            setTries((before) => before + 1);
          }, AGAIN);
        }
        setTrouble(error);
        throw error;
      } finally {
        setSaving(false);
      }
    });
    queue.current = next.catch(() => undefined);
    return next;
  }, []);
  useEffect(() => {
    if (text === kept.current || text === failed.current) return undefined;
    const soon = setTimeout(() => void keep().catch(() => undefined), QUIET);
    return () => clearTimeout(soon);
    // What was typed, or taken back, while something was on its way goes after it.
  }, [text, keep, isSaving, tries]);
  // Whoever leaves in the middle of a second loses nothing of it.
  useEffect(() => () => void keep().catch(() => undefined), [keep]);
  const isUnkept = useCallback((): boolean => latest.current.text !== kept.current, []);
  useStay({ keep, isUnkept });
  return { keep, trouble, isSaving, savedAt };
}

/** How it stands with what is typed. */
export function Kept({ of: { trouble, isSaving, savedAt } }: { of: Autosave }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  return (
    <p className="hint" role="status">
      {trouble ? (
        <span className="error">{mistakesOf(trouble, t)[0]!.text}</span>
      ) : isSaving ? (
        t('saving')
      ) : savedAt ? (
        t('savedAt', { at: formatInstant(savedAt, locale) })
      ) : (
        t('savesItself')
      )}
    </p>
  );
}
