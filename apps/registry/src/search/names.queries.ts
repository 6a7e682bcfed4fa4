import type { Condition, Finding, Search, Way } from '@levada/platform';

/** What has a view that searches read. */
export type SearchedNoun = 'organisation' | 'site' | 'service';

/** What is much like a name is found soon; only where nothing is, a word of six letters may have two turned. */
const LIKENESSES = ['0.45', '0.25'];
const AMONG_FIRST = 3_000;

/** A part of a name, words and all, without case, accents and punctuation. */
export const partOf =
  (words: string) =>
  (text: string): Condition =>
  (bind) =>
    `${words} like '%' || btrim(plain_words(${bind(text)})) || '%'`;

/** By the words of a name alone: of the noun that `alias` stands for, through its searched view. */
export function byWords(noun: SearchedNoun, alias: string): Search {
  const own = `${alias}.plain_words`;
  return {
    find: (words) => ({ ways: waysTo(noun, alias, words), descending: false }),
    guess: (words) => likestFirst([likeWay(words, own)]),
  };
}

/** By its own words first, and by those of its provider, who is joined as `o`. */
export function ofProviders(noun: SearchedNoun, alias: string): Search {
  const own = `${alias}.plain_words`;
  return {
    find: (words) => ({
      ways: [
        ...waysTo(noun, alias, words),
        { where: of(alias, everyWord(words, ['p.plain_words'])), rank: lengthOf(own) },
        // Some of the words name the provider, and some the service.
        ...(words.length > 1
          ? [{ where: both(everyWord(words, [own, 'o.plain_words']), of(alias, anyWord(words))), rank: lengthOf(own) }]
          : []),
      ],
      descending: false,
    }),
    guess: (words) =>
      likestFirst([
        likeWay(words, own),
        { where: of(alias, alike(words, 'p.plain_words')), rank: likeness(words, 'o.plain_words') },
      ]),
  };
}

/** By its own name where `named` holds, and else by its provider's: by a name that is hidden nothing is found or ranked. */
export function byNamesSeen(alias: string, named: string): Search {
  const own = `${alias}.plain_words`;
  const seen: Condition = () => named;
  const unseen: Condition = () => `not ${named}`;
  const providers = 'o.plain_words';
  return {
    find: (words) => ({
      ways: [
        { where: both(everyWord(words, [own]), seen), rank: lengthOf(own) },
        {
          where: both(both(everyWord(words, [providers]), unseen), of(alias, anyWord(words))),
          rank: lengthOf(providers),
        },
      ],
      descending: false,
    }),
    guess: (words) =>
      likestFirst([
        { where: both(alike(words, own), seen), rank: likeness(words, own) },
        { where: both(of(alias, alike(words, 'p.plain_words')), unseen), rank: likeness(words, providers) },
      ]),
  };
}

/**
 * Of names that have all that was asked for the shortest has least besides. What very many names have is found among the first few
 * thousand; what is not, by the index of words. PostgreSQL cannot choose: row security keeps its statistics from it.
 */
function waysTo(noun: SearchedNoun, alias: string, words: readonly string[]): Way[] {
  const own = `${alias}.plain_words`;
  const first: Condition = (bind) =>
    `${alias}.id in (select n.id from (select id, plain_words from searched_${noun} order by char_length(plain_words), id
       limit ${AMONG_FIRST}) n where ${everyWord(words, ['n.plain_words'])(bind)})`;
  return [
    { where: first, rank: lengthOf(own) },
    { where: everyWord(words, [own]), rank: lengthOf(own) },
  ];
}

function likestFirst(ways: readonly Way[]): Finding[] {
  return LIKENESSES.map((least) => ({
    ...{ ways, descending: true, settings: { 'pg_trgm.word_similarity_threshold': least } },
  }));
}

function likeWay(words: readonly string[], name: string): Way {
  return { where: alike(words, name), rank: likeness(words, name) };
}

function everyWord(words: readonly string[], names: readonly string[]): Condition {
  return (bind) =>
    words
      .map((word) => {
        const pattern = `word_pattern(${bind(word)})`;
        return `(${names.map((name) => `${name} like ${pattern}`).join(' or ')})`;
      })
      .join(' and ');
}

/** Of a provider, any of the words that are no mere letters: nearly all have one that begins with an s. */
function anyWord(words: readonly string[]): Condition {
  const telling = words.filter((word) => word.length > 2);
  const told = telling.length > 0 ? telling : words;
  return (bind) => told.map((word) => `p.plain_words like word_pattern(${bind(word)})`).join(' or ');
}

/** Some words of the name are like these; an index knows them. Short ones are like too much. */
function alike(words: readonly string[], name: string): Condition {
  const telling = words.filter((word) => word.length > 3);
  return (bind) => (telling.length === 0 ? 'false' : `plain_words(${bind(telling.join(' '))}) <% ${name}`);
}

function of(alias: string, provider: Condition): Condition {
  // Who they are is found out first, and their rows are looked up by them.
  return (bind) =>
    `${alias}.organisation_id = any (array(select p.id from searched_organisation p where ${provider(bind)}))`;
}

function both(one: Condition, other: Condition): Condition {
  return (bind) => `${one(bind)} and ${other(bind)}`;
}

// + 0: an index in this order would be walked from its start, for something rare to its end.
function lengthOf(name: string): Condition {
  return () => `char_length(${name}) + 0`;
}

/** In thousandths, and of names that are equally like what is asked for the shorter one first. */
function likeness(words: readonly string[], name: string): Condition {
  return (bind) =>
    `(1000 * word_similarity(plain_words(${bind(words.join(' '))}), ${name}))::int * 1000 - least(char_length(${name}), 999)`;
}
