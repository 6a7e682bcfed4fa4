import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '@levada/ui';
import { useIs, useReachesAll } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { usesQuery } from './questions.js';

/** Whose roles may see what is recorded under an entry, of the whole authority. */
export function useMayCount(): boolean {
  const is = useIs();
  const reachesAll = useReachesAll();
  return reachesAll && is('planner', 'data-steward', 'registry-administrator', 'approver', 'auditor');
}

/** The services of the register that stand under an entry: who would be hit if it went. */
export function Uses({ versionId, code }: { versionId: string; code: string }): ReactNode {
  const t = useWords('catalogue');
  const uses = useQuery({ ...usesQuery(versionId), staleTime: 0 });
  return (
    <Answer to={uses}>
      {({ services }) => {
        const hit = services.filter((one) => one.code === code || one.readUnder.includes(code));
        if (hit.length === 0) return <p>{t('noUses')}</p>;
        return (
          <DataTable
            caption={t('usesFound', { count: hit.length })}
            rows={hit}
            keyOf={({ serviceId }) => serviceId}
            columns={[
              { key: 'name', head: t('service'), names: true, cell: ({ name }) => name },
              { key: 'code', head: t('recordedUnder'), cell: ({ code: recorded }) => recorded },
              { key: 'status', head: t('status'), cell: ({ status }) => status },
            ]}
          />
        );
      }}
    </Answer>
  );
}
