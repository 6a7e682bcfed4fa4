import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsIn } from 'class-validator';
import { LANGUAGES, type Language } from '@levada/kernel';
import { named, Nested, NestedList, Optional, Said, shape } from '@levada/platform';

class LetterSenderDto {
  @Said(300)
  name!: string;

  @Optional()
  @Said(500)
  address?: string;

  /** How to reach it: telephone, e-mail, data box. */
  @Optional()
  @Said(500)
  contact?: string;

  /** Who signs, as a letter names them. */
  @Optional()
  @Said(300)
  signatory?: string;
}

class LegalRemedyDto {
  /** As the law calls it: `Poučení`, `Rechtsbehelfsbelehrung`. */
  @Said(200)
  title!: string;

  /** Blank lines part its paragraphs. */
  @Said(10_000)
  text!: string;
}

class LetterTextDto {
  @IsIn(LANGUAGES)
  language!: Language;

  @Nested(() => LegalRemedyDto)
  remedy!: LegalRemedyDto;
}

export class LetterSettingsBody {
  @Nested(() => LetterSenderDto)
  sender!: LetterSenderDto;

  /** The authority's own language first. */
  @ArrayMinSize(1)
  @ArrayMaxSize(LANGUAGES.length)
  @NestedList(() => LetterTextDto)
  texts!: LetterTextDto[];
}

/** How an authority writes letters of decision. */
export const ShownLetterSettings = named('LetterSettings', {
  number: shape.count,
  sender: shape.object({
    name: shape.text,
    ...{ address: shape.orNull(shape.text), contact: shape.orNull(shape.text), signatory: shape.orNull(shape.text) },
  }),
  texts: shape.list(
    shape.object({
      language: shape.oneOf(...LANGUAGES),
      remedy: shape.object({ title: shape.text, text: shape.text }),
    }),
  ),
  ...{ publishedBy: shape.text, publishedAt: shape.instant },
});
export type ShownLetterSettings = Static<typeof ShownLetterSettings>;
