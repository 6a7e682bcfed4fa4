import type { Static } from '@sinclair/typebox';
import { named, Optional, Said, shape } from '@levada/platform';

export class NamePartnerDto {
  @Said(300)
  name!: string;

  /** In words: university, chamber, police. */
  @Said(60)
  kind!: string;

  /** Of an office, not of a person. */
  @Optional()
  @Said(300)
  contact?: string;
}

export const ShownPartner = named('Partner', {
  ...{ id: shape.id, name: shape.text, kind: shape.text, contact: shape.orNull(shape.text), version: shape.version },
});
export type ShownPartner = Static<typeof ShownPartner>;
