import type { MouseEvent, ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useWords } from '../languages/words.js';
import { formatInstant, Page, SelectField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { Pages } from '../frame/list-tools.js';
import { Answer } from '../frame/trouble.js';
import { queries } from '../queries.js';
import { mailWishQuery, noticesQuery } from '../questions.js';

const route = getRouteApi('/notices');
const anew = () => queries.invalidateQueries({ queryKey: ['notices'] });

/** What one was told, and how one wants to be mailed. */
export function Notices(): ReactNode {
  const t = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const notices = useQuery(noticesQuery(search));
  const readAll = async (): Promise<void> => {
    await answerOf(api.POST('/api/v1/access/notices/read'));
    await anew();
  };
  return (
    <Page title={t('notices')}>
      <Answer to={notices}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <p role="status">{t('noNotices')}</p>
          ) : (
            <>
              {items.some(({ readAt }) => readAt === null) && (
                <DeedForm does={t('markAllRead')} quiet carryOut={readAll} />
              )}
              <ul className="notices">
                {items.map((one) => (
                  <Notice key={one.id} notice={one} />
                ))}
              </ul>
              <Pages
                search={search}
                next={nextCursor}
                onGo={(cursor) => void navigate({ search: { ...search, cursor } })}
              />
            </>
          )
        }
      </Answer>
      <Mails />
    </Page>
  );
}

function Notice({ notice: { id, title, text, path, raisedAt, readAt } }: { notice: Schema['Notice'] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const router = useRouter();
  /** Read first: a page that is left no longer tells anybody. One that could not be marked is still worth going to. */
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void read()
      .catch(() => undefined)
      .then(() => router.history.push(path));
  };
  const read = async (): Promise<void> => {
    await answerOf(api.POST('/api/v1/access/notices/{id}/read', { params: { path: { id } } }));
    await anew();
  };
  return (
    <li className={readAt === null ? 'unread' : undefined}>
      <h2>
        {readAt === null && <span className="state">{t('unread')}: </span>}
        {path === '/notices' ? (
          title
        ) : (
          <a href={path} onClick={follow}>
            {title}
          </a>
        )}
      </h2>
      <p className="told">{text}</p>
      <p className="soft">
        <time dateTime={raisedAt}>{formatInstant(raisedAt, locale)}</time>
      </p>
      {readAt === null && <DeedForm does={t('markRead')} named={`${t('markRead')}: ${title}`} quiet carryOut={read} />}
    </li>
  );
}

function Mails(): ReactNode {
  const t = useWords();
  const wish = useQuery(mailWishQuery);
  return (
    <section aria-labelledby="mails">
      <h2 id="mails">{t('mails')}</h2>
      <Answer to={wish}>
        {({ wish: chosen, leaves }) =>
          leaves ? (
            <DeedForm
              does={t('save')}
              carryOut={async ({ wish: wanted }) => {
                const body = { wish: wanted as Schema['MailWish']['wish'] };
                await answerOf(api.POST('/api/v1/access/me/mail', { body }));
                await queries.invalidateQueries({ queryKey: ['mail-wish'] });
              }}
            >
              <SelectField
                key={chosen}
                name="wish"
                label={t('mailMe')}
                defaultValue={chosen}
                choices={[
                  ['each', t('mailEach')],
                  ['daily', t('mailDaily')],
                  ['never', t('mailNever')],
                ]}
              />
            </DeedForm>
          ) : (
            <p>{t('noMailLeaves')}</p>
          )
        }
      </Answer>
    </section>
  );
}
