import { useState, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dialog, SelectField, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { useTitle } from '../registry/in-language.js';
import { kindsBelow, nextCode, type Kind, type OutlineItem, type Rules } from './outline.js';
import { outlineQuery } from './questions.js';

const TOP = ' ';

/** A new element: below the one that is open, or wherever something may stand. */
export function AddElement(of: {
  version: Schema['Plan'];
  items: readonly OutlineItem[];
  rules: Rules;
  template: Schema['PlanTemplate'] | undefined;
  above: OutlineItem | undefined;
}): ReactNode {
  const t = useWords('plans');
  const [isOpen, setOpen] = useState(false);
  return (
    <p>
      <Button quiet onClick={() => setOpen(true)}>
        {t('addElement')}
      </Button>
      <Dialog title={t('addElement')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Form {...of} onDone={() => setOpen(false)} />
        <Button quiet onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </Dialog>
    </p>
  );
}

function Form({
  version: { id, planVersion },
  items,
  rules,
  template,
  above,
  onDone,
}: Parameters<typeof AddElement>[0] & { onDone: () => void }): ReactNode {
  const t = useWords('plans');
  const titleOf = useTitle();
  const navigate = useNavigate();
  // The top of a part is a place, too; what has a blank before it is no code.
  const places = [
    ...(rules.parts.length === 0 ? [[TOP, t('topOfPlan')] as const] : []),
    ...rules.parts.map(
      ({ code }) => [TOP + code, titleOf(template?.parts.find((one) => one.code === code)?.title ?? {}, code)] as const,
    ),
    ...items
      .filter((item) => kindsBelow(rules, item, item.part).length > 0)
      .map(({ code, title }) => [code, `${code} ${title}`] as const),
  ];
  const start = [above?.code, above?.parent].find((code) => places.some(([place]) => place === code));
  const [place, setPlace] = useState(start ?? places[0]?.[0] ?? TOP);
  const parent = items.find(({ code }) => code === place) ?? null;
  const part = parent ? parent.part : place.slice(TOP.length) || null;
  const kinds = kindsBelow(rules, parent, part);
  const [wanted, setKind] = useState<Kind>();
  const kind = wanted && kinds.includes(wanted) ? wanted : kinds[0];
  const add = async ({ code = '', title = '' }: Typed): Promise<void> => {
    const query = outlineQuery(id, planVersion);
    const body = {
      ...{ code, kind: kind!, element: { title } },
      ...(parent ? { parent: parent.code } : part === null ? {} : { part }),
    };
    const params = { path: { id, planVersion } };
    await answerOf(api.POST('/api/v1/planning/plans/{id}/versions/{planVersion}/elements', { params, body }));
    await queries.invalidateQueries({ queryKey: query.queryKey });
    onDone();
    await navigate({ to: '.', search: { element: code } as never });
  };
  return (
    <DeedForm
      does={t('add')}
      check={({ code, title }) => [
        ...(code && /^[^\s/]{1,60}$/.test(code) ? [] : [{ field: 'new-code', text: t('codeMissing') }]),
        ...(items.some((item) => item.code === code)
          ? [{ field: 'new-code', text: t('codeTaken', { code: code ?? '' }) }]
          : []),
        ...(title ? [] : [{ field: 'new-title', text: t('elementTitleMissing') }]),
      ]}
      carryOut={add}
    >
      <SelectField
        label={t('place')}
        value={place}
        onChange={({ target }) => setPlace(target.value)}
        choices={places}
      />
      <SelectField
        label={t('kindHead')}
        value={kind ?? ''}
        onChange={({ target }) => setKind(target.value as Kind)}
        choices={kinds.map((one) => [one, t(`kind-${one}`)])}
      />
      <TextField
        key={`${place} ${kind ?? ''}`}
        id="new-code"
        name="code"
        label={t('elementCode')}
        hint={t('codeHint')}
        defaultValue={kind ? nextCode(items, kind, parent) : ''}
        maxLength={60}
      />
      <TextField id="new-title" name="title" label={t('elementTitle')} maxLength={2000} />
    </DeedForm>
  );
}
