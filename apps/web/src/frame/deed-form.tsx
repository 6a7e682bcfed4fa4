import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { newId } from '@levada/kernel';
import { Button, ErrorSummary, type Mistake } from '@levada/ui';
import { mistakesOf } from '../mistakes.js';

/** What was typed, by field. */
export type Typed = Readonly<Record<string, string>>;

/**
 * A form that does one thing. What is missing or refused stands above it, and nothing that was typed is lost. `carryOut`
 * gets a key that stays the same for the same words: pressed twice, or again after a lost answer, it happens once.
 */
export function DeedForm({
  does,
  check = () => [],
  carryOut,
  children,
}: {
  /** On the button. */
  does: string;
  check?: (typed: Typed) => readonly Mistake[];
  carryOut: (typed: Typed, key: string) => Promise<unknown>;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const [attempt, setAttempt] = useState({ words: '', key: newId(new Date()) });
  const deed = useMutation({
    mutationFn: ({ typed, key }: { typed: Typed; key: string }) => carryOut(typed, key),
    onError: (error) => setMistakes(mistakesOf(error, t)),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (deed.isPending) return;
    const typed = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]),
    );
    const found = check(typed);
    setMistakes(found);
    if (found.length > 0) return;
    const words = JSON.stringify(typed);
    const same = words === attempt.words ? attempt : { words, key: newId(new Date()) };
    setAttempt(same);
    deed.mutate({ typed, key: same.key });
  };
  return (
    <>
      <ErrorSummary title={t('mistakes')} mistakes={mistakes} />
      <form onSubmit={submit} noValidate>
        {children}
        <Button type="submit" busy={deed.isPending}>
          {does}
        </Button>
      </form>
    </>
  );
}
