import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, SelectField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import { territoriesQuery } from './questions.js';

type Territories = Schema['PlanElement']['territories'];
const LEVELS = ['region', 'district', 'orp'] as const;

/** Where it is meant for; said of none, it is meant for all of the plan's territory. */
export function TerritoryFields({
  of: territories,
  onChange,
}: {
  of: Territories;
  onChange: (territories: Territories) => void;
}): ReactNode {
  const t = useWords('plans');
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('orp');
  const [chosen, choose] = useState('');
  const known = useQuery(territoriesQuery(level));
  const items = (known.data?.items ?? []).filter(
    ({ level: of, code }) => !territories.some((one) => one.level === of && one.code === code),
  );
  const add = (): void => {
    const found = items.find(({ code }) => code === chosen);
    if (!found) return;
    onChange([...territories, { scheme: found.scheme, level: found.level, code: found.code }]);
    choose('');
  };
  return (
    <fieldset>
      <legend>{t('member-territories')}</legend>
      {territories.length === 0 && <p className="hint">{t('everywhere')}</p>}
      <ul>
        {territories.map((one) => (
          <li key={`${one.level} ${one.code}`}>
            <TerritoryName of={one} />{' '}
            <Button
              quiet
              aria-label={t('removeTerritory', { code: one.code })}
              onClick={() => onChange(territories.filter((other) => other !== one))}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="bar">
        <SelectField
          label={t('territoryLevel')}
          value={level}
          onChange={({ target }) => setLevel(target.value as 'orp')}
          choices={LEVELS.map((one) => [one, t(`territory-${one}`)])}
        />
        <SelectField
          label={t('territory')}
          value={chosen}
          onChange={({ target }) => choose(target.value)}
          choices={[['', t('choosePlace')], ...items.map(({ code, name }) => [code, name] as const)]}
        />
        <Button quiet onClick={add}>
          {t('addTerritory')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Its name, where it is known here; else its code. */
export function TerritoryName({ of: { level, code } }: { of: Pick<Territories[number], 'level' | 'code'> }): ReactNode {
  const { data } = useQuery(territoriesQuery(level));
  return data?.items.find((one) => one.code === code)?.name ?? code;
}
