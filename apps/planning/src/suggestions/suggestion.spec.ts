import { answer, forget, hide, leadToMeasure, receive, sent, show, takeUp } from './suggestion.js';

const AT = new Date('2026-03-01T08:00:00Z');
const made = receive(
  {
    ...{ id: 's', authorityId: 'a', text: 'Chybí noční služba.', name: 'Jana', email: 'jana@x.cz' },
    ...{ territory: null, madeBy: 'visitor' },
  },
  AT,
);
const officer = { by: 'officer', at: AT };
const answered = answer(made, 'Děkujeme.', officer);

it('is held at first, and due in thirty days', () => {
  expect(made).toMatchObject({ status: 'received', visibility: 'held', answerDueOn: '2026-03-31', version: 1 });
});

it('goes from received over in work to an answer, and from there to a measure', () => {
  expect(answer(takeUp(made), 'x', officer)).toMatchObject({ status: 'answered', answeredBy: 'officer', version: 3 });
  expect(leadToMeasure(answered, 'p', 'P1.2')).toMatchObject({ status: 'led-to-measure', measureCode: 'P1.2' });
});

it('forgets who sent it when the answer has left, when it is hidden, and in time', () => {
  const nobody = { name: null, email: null };
  expect(answered).toMatchObject({ email: 'jana@x.cz' });
  expect(sent(answered, AT)).toMatchObject({ ...nobody, sentAt: AT });
  expect(hide(made, 'Reklama')).toMatchObject({ ...nobody, visibility: 'hidden', hiddenReason: 'Reklama', version: 2 });
  expect(forget(made)).toMatchObject({ ...nobody, version: 2 });
});

it.each<[string, () => unknown, string]>([
  ['answered twice', () => answer(answered, 'x', officer), 'suggestion/not-so-now'],
  ['taken up after its answer', () => takeUp(answered), 'suggestion/not-so-now'],
  ['led to a measure before its answer', () => leadToMeasure(made, 'p', 'x'), 'suggestion/not-so-now'],
  ['sent before its answer', () => sent(made, AT), 'suggestion/not-so-now'],
  ['sent twice', () => sent(sent(answered, AT), AT), 'suggestion/not-so-now'],
  ['answered while it is hidden', () => answer(hide(made, 'x'), 'x', officer), 'suggestion/hidden'],
  ['hidden twice', () => hide(hide(made, 'x'), 'x'), 'suggestion/hidden'],
  ['shown twice', () => show(show(made)), 'suggestion/shown-already'],
])('is not %s', (_what, act, code) => {
  expect(act).toThrow(code);
});

it('may be shown after all when it was hidden by mistake', () => {
  expect(show(hide(made, 'x'))).toMatchObject({ visibility: 'shown', hiddenReason: null });
});
