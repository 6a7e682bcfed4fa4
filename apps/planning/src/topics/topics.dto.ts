import type { Static } from '@sinclair/typebox';
import { IsIn, IsUUID } from 'class-validator';
import { IsDay, named, Said, shape } from '@levada/platform';
import { STAKEHOLDER_TYPES, type StakeholderType } from '../bodies/body.js';

export class OpenTopicDto {
  @Said(300)
  title!: string;

  @Said(20_000)
  text!: string;
}

export class NameReaderDto {
  @IsUUID()
  personId!: string;
}

export class TakePositionDto {
  @Said(300)
  who!: string;

  @IsIn(STAKEHOLDER_TYPES)
  stakeholderType!: StakeholderType;

  @Said(20_000)
  position!: string;

  @IsDay()
  on!: string;
}

export const ShownTopic = named('Topic', {
  ...{ id: shape.id, title: shape.text, text: shape.text, readers: shape.list(shape.text) },
  positions: shape.list(
    shape.object({
      ...{ id: shape.id, who: shape.text, stakeholderType: shape.oneOf(...STAKEHOLDER_TYPES) },
      ...{ position: shape.text, on: shape.date },
    }),
  ),
  version: shape.version,
});
export type ShownTopic = Static<typeof ShownTopic>;

/** Few, and each for few eyes: no list that is searched, filtered or handed out as a table. */
export const ShownTopics = named('Topics', { items: shape.list(shape.object({ id: shape.id, title: shape.text })) });
export type ShownTopics = Static<typeof ShownTopics>;
