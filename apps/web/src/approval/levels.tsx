import type { ReactNode } from 'react';
import { formatInstant, Timeline, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Person } from '../frame/person.js';
import { useWords } from '../languages/words.js';

/** Which levels it has to pass, whose word is missing, and who said what to which text. */
export function Levels({ proposal }: { proposal: Schema['FundingProposal'] }): ReactNode {
  const t = useWords('approval');
  const locale = useLocale();
  const { levels, approvals, waitsFor, contentHash } = proposal;
  return (
    <>
      {levels.length > 0 && (
        <ol className="levels" aria-label={t('levels')}>
          {levels.map(({ position, title }) => {
            const passed = approvals.some(
              (one) => one.position === position && one.verdict === 'approved' && one.contentHash === contentHash,
            );
            const isNext = waitsFor?.position === position;
            return (
              <li key={position} aria-current={isNext ? 'step' : undefined}>
                <span className={passed ? 'state good' : isNext ? 'state part' : 'state'}>
                  <span aria-hidden="true">{passed ? '✓' : isNext ? '◐' : '○'}</span> {title}
                  {isNext && ` – ${t('waits')}`}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {approvals.length > 0 && (
        <details>
          <summary>{t('wordsSoFar', { count: approvals.length })}</summary>
          <Timeline
            label={t('wordsSoFar', { count: approvals.length })}
            of={[...approvals]
              .reverse()
              .map(({ at, verdict, person, onBehalfOf, comment, comments, contentHash: hash }) => ({
                ...{ key: `${at} ${person}`, at, when: formatInstant(at, locale) },
                title: (
                  <>
                    {t(verdict === 'approved' ? 'saidYes' : 'handedBack')}: <Person id={person} />
                    {onBehalfOf && (
                      <>
                        {' '}
                        ({t('onBehalfOf')} <Person id={onBehalfOf} />)
                      </>
                    )}
                  </>
                ),
                detail: (
                  <>
                    {comment && <p className="told">{comment}</p>}
                    {comments.map(({ reference, text }) => (
                      <p key={reference}>
                        <strong>{reference}</strong>: {text}
                      </p>
                    ))}
                    {hash !== contentHash && <p className="hint">{t('aboutEarlierText')}</p>}
                  </>
                ),
              }))}
          />
        </details>
      )}
    </>
  );
}
