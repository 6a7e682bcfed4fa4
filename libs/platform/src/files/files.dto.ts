import type { Static } from '@sinclair/typebox';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Optional } from '../http/optional.js';
import { named, shape } from '../openapi/shapes.js';

/** What is said of a file beside its bytes. */
export class FileQuery {
  /** With its ending, without a folder. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  @Matches(/^[^\p{Cc}\p{Cs}\u2028\u2029/\\]+$/u, { message: 'name must be the name of a file, without a folder' })
  name!: string;

  /** `application/pdf`; `application/octet-stream` unless said otherwise. */
  @Optional()
  @IsString()
  @MaxLength(120)
  @Matches(/^[a-z0-9][\w!#$&^.+-]*\/[a-z0-9][\w!#$&^.+-]*$/, { message: 'mediaType must be type/subtype' })
  mediaType?: string;
}

export class RemoveFileBody {
  @IsString()
  @MinLength(1)
  @MaxLength(1_000)
  reason!: string;
}

/** A file that was handed in. */
export const ShownFile = named('File', {
  ...{ id: shape.id, name: shape.text, mediaType: shape.text, size: shape.count, sha256: shape.text },
  ...{ status: shape.oneOf('kept', 'removed'), keptBy: shape.text, keptAt: shape.instant },
  ...{ removedBy: shape.orNull(shape.text), removedAt: shape.orNull(shape.instant), reason: shape.orNull(shape.text) },
  version: shape.version,
});
export type ShownFile = Static<typeof ShownFile>;
