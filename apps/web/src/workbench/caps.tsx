import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, SelectField, TextField } from '@levada/ui';
import { amountOf, isAmount } from '../amounts.js';
import { useWords } from '../languages/words.js';
import type { RequestRow } from './engine.js';
import { withCap, type WhatIf } from './what-if.js';

/** The most that one provider, or all in one area, get together. */
export function Caps({
  requests,
  what,
  onWhat,
}: {
  requests: readonly RequestRow[];
  what: WhatIf;
  onWhat: (what: WhatIf) => void;
}): ReactNode {
  const t = useWords('workbench');
  const [wrong, setWrong] = useState<string>();
  const names = (of: (one: RequestRow) => string | null): string[] =>
    [...new Set(requests.flatMap((one) => of(one) ?? []))].sort((a, b) => a.localeCompare(b));
  const groups = [
    ...names(({ provider }) => provider).map((name) => [`provider ${name}`, name] as const),
    ...names(({ area }) => area).map((name) => [`area ${name}`, t('inArea', { name })] as const),
  ];
  if (groups.length === 0) return null;
  const set = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [kind, ...rest] = String(form.get('group')).split(' ');
    const typed = String(form.get('cap') ?? '');
    if (!isAmount(typed)) return setWrong(t('amountMalformed', { typed }));
    setWrong(undefined);
    const name = rest.join(' ');
    onWhat(withCap(what, kind === 'provider' ? { provider: name } : { area: name }, amountOf(typed)));
    event.currentTarget.reset();
  };
  return (
    <details open={(what.limits?.length ?? 0) > 0}>
      <summary>{t('caps')}</summary>
      <ul className="plain">
        {(what.limits ?? []).map(({ provider, area, cap }) => {
          const name = provider ?? t('inArea', { name: area ?? '' });
          return (
            <li key={name}>
              {t('capIs', { name, cap: cap ?? '' })}{' '}
              <Button
                quiet
                aria-label={`${t('remove')}: ${name}`}
                onClick={() =>
                  onWhat(withCap(what, provider === undefined ? { area: area! } : { provider }, undefined))
                }
              >
                {t('remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <form onSubmit={set} noValidate>
        <SelectField name="group" label={t('capFor')} choices={groups} />
        <TextField name="cap" label={t('capAmount')} inputMode="decimal" error={wrong} />
        <Button type="submit" quiet>
          {t('setCap')}
        </Button>
      </form>
    </details>
  );
}
