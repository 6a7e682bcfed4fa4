import { useState, type ReactNode } from 'react';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { Button, TextField } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { useWords } from '../languages/words.js';
import type { PartOf } from './editor.js';
import { PlaceName } from './place-name.js';
import { ShareSum } from './share-sum.js';
import { withOne, withoutOne } from './shared-out.js';

const FOUND = 12;

const placesQuery = (search: string) =>
  queryOptions({
    queryKey: ['territories-found', search],
    enabled: search.length >= 2,
    queryFn: () =>
      answerOf(api.GET('/api/v1/catalogue/territories', { params: { query: { search, limit: FOUND } as never } })),
  });

/** Where it serves, and in what part where; for most one place is enough. */
export function PartPlaces({ written: { places }, change, errorOf }: PartOf): ReactNode {
  const t = useWords('applying');
  const [search, setSearch] = useState('');
  const found = useQuery({ ...placesQuery(search.trim()), placeholderData: keepPreviousData });
  const keyOf = ({ scheme, level, code }: { scheme: string; level: string; code: string }): string =>
    `${scheme}/${level}/${code}`;
  const offered = (search.trim().length >= 2 ? (found.data?.items ?? []) : []).filter(
    (one) => !places.some(({ territory }) => territory === keyOf(one)),
  );
  const error = errorOf('territories');
  return (
    <div className="narrow">
      <p className="hint">{t('placesHint')}</p>
      {error && (
        <p className="error">
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
      <fieldset id="territories" tabIndex={-1}>
        <legend>{t('placesChosen')}</legend>
        {places.length === 0 && <p role="status">{t('noPlaces')}</p>}
        {places.map(({ territory, share }, n) => (
          <div className="bar row" key={territory}>
            <p>
              <PlaceName of={territory} />
            </p>
            {(places.length > 1 || share !== '1') && (
              <TextField
                id={`territories-${n}-share`}
                label={t('partHere')}
                value={share}
                error={errorOf(`territories-${n}-share`)}
                onChange={({ target }) =>
                  change({ places: places.map((one, at) => (at === n ? { ...one, share: target.value } : one)) })
                }
              />
            )}
            <Button
              quiet
              aria-label={t('removeRow', { what: territory })}
              onClick={() => change({ places: withoutOne(places, (one) => one.territory === territory) })}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          </div>
        ))}
        <ShareSum of={places} />
      </fieldset>
      <TextField
        type="search"
        label={t('searchPlace')}
        hint={t('searchPlaceHint')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {offered.length > 0 && (
        <ul>
          {offered.map((one) => (
            <li key={keyOf(one)}>
              <Button
                quiet
                onClick={() => {
                  change({ places: withOne(places, { territory: keyOf(one), share: '' }) });
                  setSearch('');
                }}
              >
                {t('addPlace', { name: one.name, level: one.level })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {search.trim().length >= 2 && found.data && offered.length === 0 && <p role="status">{t('noPlaceFound')}</p>}
    </div>
  );
}
