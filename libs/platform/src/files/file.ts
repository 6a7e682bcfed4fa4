import { refuse, take, type Guard, type Lifecycle, type Step } from '@levada/kernel';

/** Which noun a file belongs to: `application` and its id. */
export interface Attachment {
  readonly noun: string;
  readonly nounId: string;
}

/** Bytes that somebody handed in: kept as they came, or gone with a reason. What they were stays known by name and hash. */
export interface KeptFile extends Attachment {
  readonly id: string;
  readonly authorityId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes; 0 while they arrive. */
  readonly size: number;
  /** Hex; empty while they arrive. */
  readonly sha256: string;
  readonly status: 'arriving' | 'kept' | 'removed';
  readonly keptBy: string;
  readonly keptAt: Date;
  readonly removedBy: string | null;
  readonly removedAt: Date | null;
  readonly reason: string | null;
  readonly version: number;
}

export const MOST_BYTES = 25 * 1024 * 1024;
/** Of one noun: a folder is no attachment. */
export const MOST_FILES = 50;

const gone: Guard<KeptFile, unknown> = ({ name }) => refuse('file/removed', { name });

const notEmpty: Guard<KeptFile, { size: number }> = ({ name }, { size }) =>
  size === 0 ? refuse('file/empty', { name }) : undefined;

export const FILE_LIFECYCLE = {
  keep: { from: ['arriving'], to: 'kept', otherwise: gone, guards: [notEmpty] } satisfies Step<
    KeptFile,
    { size: number },
    'kept'
  >,
  remove: { from: ['kept'], to: 'removed', otherwise: gone } satisfies Step<KeptFile, unknown, 'removed'>,
} as const satisfies Lifecycle<KeptFile>;

export function arriving(
  told: Pick<KeptFile, 'id' | 'authorityId' | 'noun' | 'nounId' | 'name' | 'mediaType'>,
  { by, at }: { by: string; at: Date },
): KeptFile {
  return {
    ...told,
    ...{ size: 0, sha256: '', status: 'arriving', keptBy: by, keptAt: at },
    ...{ removedBy: null, removedAt: null, reason: null, version: 1 },
  };
}

export function keep(file: KeptFile, { size, sha256 }: { size: number; sha256: string }): KeptFile {
  return { ...take(FILE_LIFECYCLE.keep, file, { size }), size, sha256 };
}

export function remove(file: KeptFile, { by, at, reason }: { by: string; at: Date; reason: string }): KeptFile {
  return { ...take(FILE_LIFECYCLE.remove, file, undefined), removedBy: by, removedAt: at, reason };
}
