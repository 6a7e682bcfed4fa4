import { civilDate, isRefusal, parseFraction, ratio, refuse, type RefusalPlace } from '@levada/kernel';
import { ARITHMETIC, COMPARISONS, type Expression, type FactTypes, type ValueType } from './expression.js';

/** An expression that is deeper is refused: nobody reads it. */
const DEEPEST = 30;

/**
 * Reads an expression (already parsed JSON) and says what it comes to. All faults are found in one go and refused with
 * `rules/faulty`, each with its place (JSON pointer): unknown steps and facts, values of the wrong type, too many members.
 */
export function readExpression(
  json: unknown,
  facts: FactTypes,
  pointer = '',
): { readonly expression: Expression; readonly type: ValueType } {
  const places: RefusalPlace[] = [];
  const type = typeOf(json, facts, pointer, 0, (at, code, more = {}) =>
    places.push({ pointer: at, code, facts: more }),
  );
  if (places.length > 0) throw refuse('rules/faulty', { faults: places.length, first: places[0]!.pointer }, places);
  return { expression: json as Expression, type: type! };
}

type Fault = (pointer: string, code: string, facts?: Record<string, string>) => void;
type Fields = Record<string, unknown>;
type Reader = (fields: Fields, facts: FactTypes, pointer: string, depth: number, fault: Fault) => ValueType | undefined;

const isObject = (json: unknown): json is Fields => typeof json === 'object' && json !== null && !Array.isArray(json);

function typeOf(json: unknown, facts: FactTypes, pointer: string, depth: number, fault: Fault): ValueType | undefined {
  if (depth > DEEPEST) return void fault(pointer, 'rules/too-deep');
  if (!isObject(json)) return void fault(pointer, 'rules/not-an-expression');
  const step = Object.keys(STEPS).find((one) => Object.hasOwn(json, one) && isShape(one, json));
  if (!step) return void fault(pointer, 'rules/not-an-expression');
  return STEPS[step]!(json, facts, pointer, depth + 1, fault);
}

/** The members of each step; another member is a typing error that would be passed over in silence. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  ...{ fact: ['fact'], number: ['number'], text: ['text'], date: ['date'], truth: ['truth'], list: ['list'] },
  ...{ is: ['is', 'of'], all: ['all'], any: ['any'], not: ['not'], known: ['known'], does: ['does', 'of'] },
  ...{ round: ['round', 'of', 'to'], if: ['if', 'then', 'else'], days: ['days'] },
};
const isShape = (step: string, json: Fields): boolean =>
  Object.keys(json).length === SHAPES[step]!.length && SHAPES[step]!.every((one) => Object.hasOwn(json, one));

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 500;
const passes = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
};

const literal =
  (member: string, type: ValueType, isRight: (value: unknown) => boolean): Reader =>
  (fields, _facts, pointer, _depth, fault) => {
    if (!isRight(fields[member])) fault(`${pointer}/${member}`, 'rules/value-malformed', { type });
    return type;
  };

function expect(wanted: ValueType, at: unknown, facts: FactTypes, pointer: string, depth: number, fault: Fault): void {
  const type = typeOf(at, facts, pointer, depth, fault);
  if (type !== undefined && type !== wanted) fault(pointer, 'rules/wrong-type', { wanted, found: type });
}

const many =
  (member: 'all' | 'any'): Reader =>
  (fields, facts, pointer, depth, fault) => {
    const of = fields[member];
    if (!Array.isArray(of) || of.length === 0 || of.length > 100) fault(`${pointer}/${member}`, 'rules/members');
    else of.forEach((one, at) => expect('truth', one, facts, `${pointer}/${member}/${at}`, depth, fault));
    return 'truth';
  };

const named =
  (member: 'fact' | 'known', type: (found: ValueType) => ValueType): Reader =>
  (fields, facts, pointer, _depth, fault) => {
    const name = fields[member];
    if (isText(name) && Object.hasOwn(facts, name)) return type(facts[name]!);
    return void fault(`${pointer}/${member}`, 'rules/unknown-fact', { fact: String(name).slice(0, 80) });
  };

const STEPS: Readonly<Record<string, Reader>> = {
  fact: named('fact', (found) => found),
  known: named('known', () => 'truth'),
  number: literal('number', 'number', (value) => isText(value) && passes(() => parseFraction(value))),
  text: literal('text', 'text', isText),
  date: literal('date', 'date', (value) => isText(value) && passes(() => civilDate(value))),
  truth: literal('truth', 'truth', (value) => typeof value === 'boolean'),
  list: literal('list', 'list', (value) => Array.isArray(value) && value.length <= 1_000 && value.every(isText)),
  all: many('all'),
  any: many('any'),
  not: ({ not }, facts, pointer, depth, fault) => {
    expect('truth', not, facts, `${pointer}/not`, depth, fault);
    return 'truth';
  },
  is: ({ is, of }, facts, pointer, depth, fault) => {
    const pair = pairOf(of, `${pointer}/of`, fault);
    if (!pair) return 'truth';
    const [left, right] = pair.map((one, at) => typeOf(one, facts, `${pointer}/of/${at}`, depth, fault));
    const isKnown = left !== undefined && right !== undefined;
    const wrong = (wanted: string) => fault(pointer, 'rules/wrong-type', { wanted, found: `${left}, ${right}` });
    if (is === 'in') {
      if (isKnown && (left !== 'text' || right !== 'list')) wrong('text, list');
    } else if (is === 'any-in' || is === 'all-in') {
      if (isKnown && (left !== 'list' || right !== 'list')) wrong('list, list');
    } else if (!COMPARISONS.includes(is as never)) fault(`${pointer}/is`, 'rules/not-an-expression');
    else if (isKnown && left !== right) wrong(`${left}, ${left}`);
    else if (isKnown && !['=', '≠'].includes(is as string) && !['number', 'date'].includes(left))
      wrong('number, number');
    else if (left === 'list') wrong('text, text');
    return 'truth';
  },
  does: ({ does, of }, facts, pointer, depth, fault) => {
    if (!ARITHMETIC.includes(does as never)) fault(`${pointer}/does`, 'rules/not-an-expression');
    const isTwo = does === '−' || does === '÷';
    if (!Array.isArray(of) || of.length < (isTwo ? 2 : 1) || of.length > (isTwo ? 2 : 100)) {
      fault(`${pointer}/of`, 'rules/members');
    } else of.forEach((one, at) => expect('number', one, facts, `${pointer}/of/${at}`, depth, fault));
    return 'number';
  },
  round: ({ round, of, to }, facts, pointer, depth, fault) => {
    if (!['half-up', 'down', 'up'].includes(round as string)) fault(`${pointer}/round`, 'rules/not-an-expression');
    const isUnit = isText(to) && passes(() => parseFraction(to)) && parseFraction(to).compare(ratio(0n)) > 0;
    if (!isUnit) fault(`${pointer}/to`, 'rules/value-malformed', { type: 'number' });
    expect('number', of, facts, `${pointer}/of`, depth, fault);
    return 'number';
  },
  if: (fields, facts, pointer, depth, fault) => {
    expect('truth', fields['if'], facts, `${pointer}/if`, depth, fault);
    const then = typeOf(fields['then'], facts, `${pointer}/then`, depth, fault);
    if (then !== undefined) expect(then, fields['else'], facts, `${pointer}/else`, depth, fault);
    return then;
  },
  days: ({ days }, facts, pointer, depth, fault) => {
    const pair = pairOf(days, `${pointer}/days`, fault);
    pair?.forEach((one, at) => expect('date', one, facts, `${pointer}/days/${at}`, depth, fault));
    return 'number';
  },
};

function pairOf(of: unknown, pointer: string, fault: Fault): readonly [unknown, unknown] | undefined {
  if (Array.isArray(of) && of.length === 2) return of as unknown as readonly [unknown, unknown];
  return void fault(pointer, 'rules/members');
}
