type Counted<K> = K extends `${infer Stem}_one` ? Stem : never;
type Forms = 'one' | 'other';

/** Every sentence of a room, and each counted one in all the plural forms of the language. What is missing does not compile. */
export type Catalogue<English, Plurals extends Intl.LDMLPluralRule> = Readonly<
  Record<Exclude<keyof English, `${Counted<keyof English>}_${Forms}`>, string> &
    Record<`${Counted<keyof English>}_${Plurals}`, string>
>;

export type Czech<English> = Catalogue<English, 'one' | 'few' | 'many' | 'other'>;
export type German<English> = Catalogue<English, 'one' | 'other'>;
export type Latvian<English> = Catalogue<English, 'zero' | 'one' | 'other'>;

/** What can be said with a catalogue: a counted sentence by its stem, and then with its `count`. */
export type Sayable<English> = Exclude<keyof English, `${Counted<keyof English>}_${Forms}`> | Counted<keyof English>;
