import type { en } from './en.js';

type Key = keyof typeof en;
type Counted<K> = K extends `${infer Stem}_one` ? Stem : never;

/** Every sentence, and each counted one in all the plural forms of the language. What is missing does not compile. */
export type Catalogue<Forms extends Intl.LDMLPluralRule> = Readonly<
  Record<Exclude<Key, `${Counted<Key>}_${'one' | 'other'}`>, string> & Record<`${Counted<Key>}_${Forms}`, string>
>;
