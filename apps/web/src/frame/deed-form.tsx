import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../languages/words.js';
import { idOf, newId } from '@levada/kernel';
import { Button, ErrorSummary, type Mistake } from '@levada/ui';
import { mistakesOf } from '../mistakes.js';

/** What was typed, by field. */
export type Typed = Readonly<Record<string, string>>;

/** Names one step of a form for `Idempotency-Key`: the same for the same body, so that what was done already is found done. */
export type KeyOf = (step: string, body: object) => string;

/**
 * A form that does one thing. What is missing or refused stands above it, and nothing that was typed is lost. Pressed
 * twice, or again after a lost answer or a corrected fault, each step happens once.
 */
export function DeedForm({
  does,
  named,
  quiet = false,
  check = () => [],
  carryOut,
  children,
}: {
  /** On the button. */
  does: string;
  /** What the button is called where several look the same. */
  named?: string;
  quiet?: boolean;
  check?: (typed: Typed) => readonly Mistake[];
  carryOut: (typed: Typed, keyOf: KeyOf) => Promise<unknown>;
  children?: ReactNode;
}): ReactNode {
  const t = useWords();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const [form] = useState(() => newId(new Date()));
  const keyOf: KeyOf = (step, body) => idOf('form', form, step, JSON.stringify(body));
  const deed = useMutation({
    mutationFn: (typed: Typed) => carryOut(typed, keyOf),
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
    if (found.length === 0) deed.mutate(typed);
  };
  return (
    <>
      <ErrorSummary title={t('mistakes')} mistakes={mistakes} />
      <form onSubmit={submit} noValidate>
        {children}
        <Button type="submit" quiet={quiet} busy={deed.isPending} {...(named ? { 'aria-label': named } : {})}>
          {does}
        </Button>
      </form>
    </>
  );
}
