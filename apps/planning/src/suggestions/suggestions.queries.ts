import type { CivilDate } from '@levada/kernel';
import { among, choice, equals, exactly, TITLES, type ListDefinition } from '@levada/platform';
import { SUGGESTION_STATUSES, VISIBILITIES } from './suggestion.js';
import type { PublicSuggestion, ShownSuggestion } from './suggestions.dto.js';

const SAID = `s.id, s.territory, s.received_at as "receivedAt", s.answer_due_on::text as "answerDueOn", s.status, s.answer,
  s.answered_at as "answeredAt", s.plan_id as "planId", s.measure_code as "measureCode"`;

type Instants = 'receivedAt' | 'answeredAt';
type InDatabase<Shown extends { receivedAt: string }> = Omit<Shown, Instants | 'sentAt'> & {
  readonly receivedAt: Date;
  readonly answeredAt: Date | null;
};

const filters = {
  status: among('s.status', SUGGESTION_STATUSES, 'Where they stand.'),
  plan: equals('s.plan_id', 'uuid', 'That led to measures of these plans.'),
  measure: exactly('s.measure_code', 'That led to the measure of this code.'),
};

/** For the office, as they stand on a day: the database has no clock of its own. */
export function suggestionsOn(
  today: CivilDate,
): ListDefinition<InDatabase<ShownSuggestion> & { readonly sentAt: Date | null }, ShownSuggestion> {
  const overdue = `(s.status in ('received', 'in-work') and s.visibility <> 'hidden' and s.answer_due_on < date '${today}')`;
  return {
    columns: `${SAID}, s.text, s.visibility, s.hidden_reason as "hiddenReason", s.answered_by as "answeredBy",
      s.sent_at as "sentAt", ${overdue} as overdue, s.version`,
    from: 'suggestion s',
    id: 's.id',
    filters: {
      ...filters,
      visibility: among('s.visibility', VISIBILITIES, 'Held for an officer, shown, or hidden.'),
      overdue: choice({ yes: overdue, no: `not ${overdue}` }, 'Whether an answer is overdue today.'),
    },
    sorts: { id: { sql: 's.id', type: 'uuid' }, dueOn: { sql: 's.answer_due_on', type: 'date' } },
    order: 'dueOn',
    search: ['s.text', 's.answer'],
    show: ({ receivedAt, answeredAt, sentAt, ...row }) => ({
      ...{ ...row, receivedAt: receivedAt.toISOString(), answeredAt: answeredAt?.toISOString() ?? null },
      sentAt: sentAt?.toISOString() ?? null,
    }),
    sheet: [
      { title: TITLES.submittedAt, value: ({ receivedAt }) => receivedAt },
      { title: TITLES.text, value: ({ text }) => text },
      { title: TITLES.status, value: ({ status }) => status },
      { title: TITLES.until, value: ({ answerDueOn }) => answerDueOn },
      { title: TITLES.outcome, value: ({ answer }) => answer },
      { title: TITLES.code, value: ({ measureCode }) => measureCode },
    ],
  };
}

/** For everybody: those that an officer let through. */
export const publicSuggestionList: ListDefinition<InDatabase<PublicSuggestion>, PublicSuggestion> = {
  columns: `${SAID}, case when s.visibility = 'shown' then s.text end as text`,
  from: 'suggestion s',
  id: 's.id',
  filters,
  sorts: { id: { sql: 's.id', type: 'uuid' } },
  order: '-id',
  search: ['s.text', 's.answer'],
  show: ({ receivedAt, answeredAt, ...row }) => ({
    ...{ ...row, receivedAt: receivedAt.toISOString(), answeredAt: answeredAt?.toISOString() ?? null },
  }),
  sheet: [
    { title: TITLES.submittedAt, value: ({ receivedAt }) => receivedAt },
    { title: TITLES.text, value: ({ text }) => text },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.outcome, value: ({ answer }) => answer },
  ],
};
