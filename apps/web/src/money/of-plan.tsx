import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, type LinkProps } from '@tanstack/react-router';
import { Page, SelectField } from '@levada/ui';
import { Tabs } from '../frame/tabs.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { adoptedPlansQuery } from '../questions.js';

/** A view of the money of one adopted plan: of the one in the address, else of the first. */
export function OfPlan({
  title,
  plan,
  to,
  children,
}: {
  title: string;
  plan: string | undefined;
  to: LinkProps['to'];
  children: (planId: string) => ReactNode;
}): ReactNode {
  const t = useWords('money');
  const navigate = useNavigate();
  const plans = useQuery(adoptedPlansQuery);
  return (
    <Page title={title}>
      <Answer to={plans}>
        {({ items }) => {
          const chosen = plan ?? items[0]?.id;
          if (!chosen) return <p role="status">{t('noAdoptedPlan')}</p>;
          const tab = (tabTo: LinkProps['to'], name: string) => ({
            to: tabTo,
            params: {},
            search: { plan: chosen },
            name,
          });
          return (
            <>
              <Tabs label={t('parts')} of={[tab('/money', t('moneyTitle')), tab('/money/flow', t('flowTitle'))]} />
              <SelectField
                label={t('plan')}
                value={chosen}
                onChange={({ target }) => void navigate({ to: to as string, search: { plan: target.value } as never })}
                choices={items.map(({ id, title: name }) => [id, name])}
              />
              {children(chosen)}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}
