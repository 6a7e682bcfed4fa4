import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, DataTable, Dialog, Money, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { affectedQuery, renewPlan } from './questions.js';

type Plan = Schema['Plan'];

/** Who adopts sees first what it does to what is decided already. */
export function Adopt({ plan, inForce }: { plan: Plan; inForce: Plan | undefined }): ReactNode {
  const t = useWords('plans');
  const [isOpen, setOpen] = useState(false);
  const { id, version, planVersion } = plan;
  const adopt = async (typed: Readonly<Record<string, string>>): Promise<void> => {
    const { body = '', number = '', date = '' } = typed;
    const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
    const resolution = body && number && date ? { resolution: { body, number, date } } : {};
    await answerOf(api.POST('/api/v1/planning/plans/{id}/adopt', { params, body: resolution }));
    await renewPlan(id);
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('adoptLook')}</Button>
      <Dialog title={t('adopt')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{inForce ? t('adoptReplaces', { number: inForce.planVersion }) : t('adoptFirst')}</p>
        {inForce && (
          <p>
            <Link
              to="/plans/$planId/versions"
              params={{ planId: id }}
              search={{ from: String(inForce.planVersion), to: String(planVersion) }}
            >
              {t('seeDifference')}
            </Link>
          </p>
        )}
        {plan.amends !== null && <Affected id={id} planVersion={planVersion} />}
        <DeedForm
          does={t('adoptNow')}
          check={({ body, number, date }) =>
            Boolean(body) === Boolean(number) && Boolean(number) === Boolean(date)
              ? []
              : [{ field: 'resolution-body', text: t('resolutionIncomplete') }]
          }
          carryOut={adopt}
        >
          <fieldset>
            <legend>{t('resolutionIfAny')}</legend>
            <p className="hint">{t('resolutionHint')}</p>
            <TextField id="resolution-body" name="body" label={t('resolutionBody')} maxLength={300} />
            <TextField id="resolution-number" name="number" label={t('resolutionNumber')} maxLength={100} />
            <TextField id="resolution-date" name="date" type="date" label={t('date')} />
          </fieldset>
        </DeedForm>
        <Button quiet onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </Dialog>
    </>
  );
}

function Affected({ id, planVersion }: { id: string; planVersion: number }): ReactNode {
  const t = useWords('plans');
  const affected = useQuery(affectedQuery(id, planVersion));
  return (
    <Answer to={affected}>
      {({ items, changed, closed }) => (
        <>
          {changed.length > 0 && <p>{t('prioritiesChanged', { list: changed.join(', ') })}</p>}
          {closed.length > 0 && <p className="notice">{t('prioritiesClosed', { list: closed.join(', ') })}</p>}
          {items.length === 0 ? (
            <p>{t('noneAffected')}</p>
          ) : (
            <DataTable
              caption={t('affectedFound', { count: items.length })}
              rows={items}
              keyOf={({ decisionId, priorityCode }) => decisionId + priorityCode}
              columns={[
                {
                  key: 'decision',
                  head: t('decision'),
                  names: true,
                  cell: ({ decisionId }) => (
                    <Link to="/decisions/$decisionId" params={{ decisionId }}>
                      …{decisionId.slice(-6)}
                    </Link>
                  ),
                },
                { key: 'priority', head: t('priorityHead'), cell: ({ priorityCode }) => priorityCode },
                { key: 'closed', head: t('priorityCloses'), cell: ({ isClosed }) => t(isClosed ? 'yes' : 'no') },
                { key: 'granted', head: t('granted'), numeric: true, cell: ({ granted }) => <Money of={granted} /> },
              ]}
            />
          )}
        </>
      )}
    </Answer>
  );
}
