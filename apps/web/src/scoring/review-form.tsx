import { useRef, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, ErrorSummary, SliderField, TextArea, type Mistake } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api, Refused, Unknown } from '../api.js';
import { Kept, useAutosave } from '../frame/autosave.js';
import { useWords } from '../languages/words.js';
import { mistakesOf } from '../mistakes.js';
import { queries } from '../queries.js';
import { isPoints, pointsAt, placeOf, STEPS, whatIsMissing, withScore, type Scores } from './points.js';

/** Points and reasons by criterion. What is typed is kept by itself, and handed in when one says so. */
export function ReviewForm({
  application,
  rubric,
  begun,
}: {
  application: Schema['Application'];
  rubric: Schema['Rubric'];
  begun: Schema['Review'] | undefined;
}): ReactNode {
  const t = useWords('scoring');
  const [scores, setScores] = useState<Scores>(begun?.scores ?? []);
  const [opinion, setOpinion] = useState(begun?.opinion ?? '');
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const known = useRef<Pick<Schema['Review'], 'id' | 'version'> | undefined>(begun);
  const autosave = useAutosave({ scores, opinion }, async (typed) => {
    known.current = await write(application.id, known.current, typed).catch((error: unknown) => {
      if (error instanceof Refused && error.status === 412) throw new Unknown(t('writtenElsewhere'));
      throw error;
    });
  });

  const handIn = useMutation({
    mutationFn: async (): Promise<void> => {
      await autosave.keep();
      const { id, version } = known.current!;
      await answerOf(
        api.POST('/api/v1/funding/reviews/{id}/submit', {
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
          body: { revision: application.revision },
        }),
      );
      await queries.invalidateQueries({ queryKey: ['assessment', application.id] });
      await queries.invalidateQueries({ queryKey: ['review-assignments'] });
      await queries.invalidateQueries({ queryKey: ['list', 'review-assignments'] });
    },
    onError: (error) => setMistakes(mistakesOf(error, t)),
  });
  const submit = (): void => {
    const found = whatIsMissing(rubric.criteria, scores).map(({ code, what }) => ({
      field: `${what} ${code}`,
      text: t(what === 'points' ? 'pointsMissing' : 'justificationMissing', {
        criterion: rubric.criteria.find((one) => one.code === code)!.title,
      }),
    }));
    setMistakes(found);
    if (found.length === 0) handIn.mutate();
  };
  const errorOf = (field: string): string | undefined => mistakes.find((one) => one.field === field)?.text;
  return (
    <>
      <ErrorSummary title={t('mistakes')} mistakes={mistakes} />
      {rubric.criteria.map((criterion) => {
        const { code, title, weight, min, max, threshold, justification } = criterion;
        const score = scores.find((one) => one.code === code);
        return (
          <fieldset key={code}>
            <legend>{title}</legend>
            <SliderField
              id={`points ${code}`}
              label={t('pointsOf', { min, max })}
              hint={[t('weightIs', { weight }), threshold ? t('leastIs', { threshold }) : ''].filter(Boolean).join(' ')}
              steps={STEPS}
              at={placeOf(criterion, score?.points ?? min)}
              text={score?.points ?? ''}
              onSlide={(at) => setScores(withScore(scores, code, { points: pointsAt(criterion, at) }))}
              onType={(points) => setScores(withScore(scores, code, { points: points.replace(',', '.') }))}
              error={errorOf(`points ${code}`)}
            />
            <TextArea
              id={`justification ${code}`}
              label={t('justification')}
              hint={t(`justify-${justification}`)}
              maxLength={4000}
              value={score?.justification ?? ''}
              onChange={({ target }) => setScores(withScore(scores, code, { justification: target.value }))}
              error={errorOf(`justification ${code}`)}
            />
          </fieldset>
        );
      })}
      <TextArea
        label={t('opinion')}
        maxLength={20_000}
        value={opinion}
        onChange={({ target }) => setOpinion(target.value)}
      />
      <Kept of={autosave} />
      <Button busy={handIn.isPending} onClick={submit}>
        {t('handIn')}
      </Button>
    </>
  );
}

/** Begins the review, or writes it on the version that is known. What is no number yet stays here until it is one. */
async function write(
  applicationId: string,
  known: Pick<Schema['Review'], 'id' | 'version'> | undefined,
  { scores, opinion }: { scores: Scores; opinion: string },
): Promise<Pick<Schema['Review'], 'id' | 'version'>> {
  const body = { scores: scores.filter(({ points }) => isPoints(points)).map(toSend), opinion };
  if (!known) {
    return answerOf(
      api.POST('/api/v1/funding/applications/{id}/reviews', { params: { path: { id: applicationId } }, body }),
    );
  }
  const params = { path: { id: known.id }, header: { 'If-Match': `"${known.version}"` } };
  return answerOf(api.POST('/api/v1/funding/reviews/{id}/save', { params, body }));
}

const toSend = ({ code, points, justification }: Scores[number]) => ({
  ...{ code, points },
  ...(justification ? { justification } : {}),
});
