import type { Sentence } from '@levada/kernel';

export type Refusals = Readonly<Record<string, Sentence & { readonly status: number }>>;
